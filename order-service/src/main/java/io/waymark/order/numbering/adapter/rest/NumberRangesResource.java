package io.waymark.order.numbering.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.numbers.Codes;
import io.waymark.order.numbering.application.Ranges;
import io.waymark.order.numbering.application.Ranges.Account;
import io.waymark.order.numbering.application.Ranges.Given;
import io.waymark.order.numbering.application.RelieveRanges;
import io.waymark.order.numbering.domain.NumberRange;
import io.waymark.order.ordering.domain.Channels;
import io.waymark.order.ordering.domain.ShipmentCodes;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.FilterWords;
import io.waymark.web.HttpProblems;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
import io.waymark.web.Roles;
import io.waymark.web.bounds.Lengths;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Where ranges of waybill numbers are added, and accounted for; a merchant sees its own. */
@Path("/v1/number-ranges")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.ADMIN})
public class NumberRangesResource {
    private static final long LAST_SERIAL = 99_999_999;
    private static final ProblemType UNKNOWN =
            new ProblemType(404, "NUMBER_RANGE_NOT_FOUND", "There is no such range of numbers.");
    private static final ProblemType OVERLAPS =
            new ProblemType(409, "NUMBER_RANGE_OVERLAPS", "Another range has one of these numbers.");

    private static final Listing<Account, UUID> LISTING =
            Listing.byId("/v1/number-ranges", account -> account.range().id());

    private static final Listing<Given, Long> NUMBERS = Listing.byNumber("/v1/number-ranges/numbers", Given::serial);

    private final Ranges ranges;
    private final RelieveRanges relieve;
    private final Channels channels;
    private final ShipmentCodes usual;
    private final Caller caller;
    private final Clock clock;

    NumberRangesResource(
            Ranges ranges, RelieveRanges relieve, Channels channels, ShipmentCodes usual, Caller caller, Clock clock) {
        this.ranges = ranges;
        this.relieve = relieve;
        this.channels = channels;
        this.usual = usual;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A range; merchant or channel must be there.
     *
     * @param merchantId       whose orders get its numbers; all merchants' where it is left out
     * @param channel          of whose orders; all channels' where it is left out
     * @param serviceIndicator the two letters in front of each number, as UPU S10 assigns them
     * @param country          of the operator, the two letters at the end
     * @param first            the first serial number, check digit not included
     * @param last             the last serial number, at most 99999999
     */
    public record NewRange(
            @Nullable @Size(max = Lengths.WORD) String merchantId,
            @Nullable @Size(max = Lengths.WORD) String channel,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String serviceIndicator,
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
            @NotNull @Min(0) @Max(LAST_SERIAL) Long first,
            @NotNull @Min(0) @Max(LAST_SERIAL) Long last) {}

    /**
     * A range and what became of its numbers: each is free, issued or void.
     *
     * @param unexplained numbers of which nobody knows what became: zero, or a defect
     * @param daysLeft    at the pace of the last seven days; absent where none was taken in them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RangeView(
            UUID rangeId,
            @Nullable String merchantId,
            @Nullable String channel,
            String serviceIndicator,
            String country,
            long first,
            long last,
            long free,
            long issued,
            long voided,
            long unexplained,
            @Nullable Long daysLeft,
            Instant createdAt) {
        static RangeView of(Account account) {
            NumberRange range = account.range();
            return new RangeView(
                    range.id(),
                    range.merchantId(),
                    range.channel(),
                    range.codes().serviceIndicator(),
                    range.codes().country(),
                    range.first(),
                    range.last(),
                    range.free(),
                    account.issued(),
                    account.voided(),
                    account.unexplained(),
                    account.daysLeft(),
                    range.createdAt());
        }
    }

    /**
     * A number that was given.
     *
     * @param shipmentCode absent where it is void
     * @param orderId      absent where it is void
     * @param voidReason   {@code REPEATED}: the order was placed by a concurrent request; absent where an order has the number
     * @param usedAt       UTC
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NumberView(
            long serial,
            @Nullable String shipmentCode,
            @Nullable UUID orderId,
            @Nullable String voidReason,
            Instant usedAt) {
        static NumberView of(Given given) {
            return new NumberView(
                    given.serial(), given.shipmentCode(), given.orderId(), given.voidReason(), given.at());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.OPERATIONS, Roles.ADMIN})
    @Operation(summary = "Give a merchant or a channel a range of waybill numbers of its own")
    @APIResponse(
            responseCode = "201",
            description = "Orders get its numbers from now on",
            content = @Content(schema = @Schema(implementation = RangeView.class)))
    @APIResponse(responseCode = "409", description = "NUMBER_RANGE_OVERLAPS")
    public Response add(@Valid @NotNull NewRange wish) {
        List<FieldFault> faults = new ArrayList<>();
        if (wish.merchantId() == null && wish.channel() == null) {
            faults.add(new FieldFault("merchantId", "is required, or channel is"));
        }
        if (wish.channel() != null
                && channels.named(Codes.folded(wish.channel())).isEmpty()) {
            faults.add(new FieldFault("channel", "is not offered"));
        }
        if (wish.last() < wish.first()) {
            faults.add(new FieldFault("last", "is below first"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(HttpProblems.VALIDATION_FAILED, "see errors", faults);
        }
        ShipmentCodes codes = new ShipmentCodes(wish.serviceIndicator(), wish.country());
        NumberRange range = new NumberRange(
                UuidCreator.getTimeOrderedEpoch(),
                wish.merchantId() == null ? null : Codes.folded(wish.merchantId()),
                wish.channel() == null ? null : Codes.folded(wish.channel()),
                codes,
                wish.first(),
                wish.last(),
                wish.first(),
                clock.instant());
        if (codes.equals(usual) || !ranges.add(range, caller.name())) {
            throw new ProblemException(OVERLAPS, OVERLAPS.title());
        }
        relieve.relieve();
        return Response.created(URI.create("/v1/number-ranges/" + range.id()))
                .entity(RangeView.of(new Account(range, 0, 0, 0)))
                .build();
    }

    @GET
    @Operation(summary = "Ranges of waybill numbers, the oldest first")
    public Page<RangeView> list(@QueryParam("merchantId") @Nullable String merchantId, @BeanParam PageRequest page) {
        String merchant =
                caller.merchantId(FilterWords.word("merchantId", merchantId)).orElse(null);
        return page.of(
                LISTING,
                (after, most) -> accounts(ranges.page(merchant, after, most).stream()
                        .map(NumberRange::id)
                        .toList()),
                RangeView::of);
    }

    @GET
    @Path("{rangeId}")
    @Operation(summary = "Account for a range: how many of its numbers are free, issued and void")
    @APIResponseSchema(value = RangeView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "NUMBER_RANGE_NOT_FOUND: none, or none that the caller may see")
    public RangeView one(@PathParam("rangeId") UUID rangeId) {
        return accounted(visible(rangeId));
    }

    @GET
    @Path("{rangeId}/numbers")
    @Operation(summary = "What became of each number of a range that was given")
    @APIResponse(responseCode = "404", description = "NUMBER_RANGE_NOT_FOUND: none, or none that the caller may see")
    @APIResponse(responseCode = "200", description = "OK")
    public Page<NumberView> numbers(@PathParam("rangeId") UUID rangeId, @BeanParam PageRequest page) {
        NumberRange range = visible(rangeId);
        return page.of(
                NUMBERS,
                (after, most) -> ranges.given(range.id(), after == null ? range.first() - 1 : after, most),
                NumberView::of);
    }

    private RangeView accounted(NumberRange range) {
        return RangeView.of(accounts(List.of(range.id())).getFirst());
    }

    private List<Account> accounts(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : ranges.accounts(ids, clock.instant());
    }

    private NumberRange visible(UUID rangeId) {
        return ranges.withId(rangeId)
                .filter(range -> caller.maySee(range.merchantId()))
                .orElseThrow(() -> new ProblemException(UNKNOWN, UNKNOWN.title()));
    }
}
