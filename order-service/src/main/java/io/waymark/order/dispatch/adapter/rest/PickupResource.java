package io.waymark.order.dispatch.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.waymark.order.dispatch.adapter.config.DispatchConfig;
import io.waymark.order.dispatch.application.BookPickups;
import io.waymark.order.dispatch.application.BookPickups.Outcome;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.order.dispatch.domain.Pickup;
import io.waymark.order.dispatch.domain.Pickup.State;
import io.waymark.order.dispatch.domain.Pickup.Window;
import io.waymark.web.FieldFault;
import io.waymark.web.Roles;
import io.waymark.web.bounds.Lengths;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Has carriers come for what a manifest holds. */
@Path("/v1/manifests/{manifestId}/pickup")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.ADMIN})
public class PickupResource {
    private final BookPickups pickups;
    private final ManifestDesk desk;
    private final DispatchConfig config;
    private final Clock clock;

    PickupResource(BookPickups pickups, ManifestDesk desk, DispatchConfig config, Clock clock) {
        this.pickups = pickups;
        this.desk = desk;
        this.config = config;
        this.clock = clock;
    }

    /**
     * When the carrier is to come to the sender of the first shipment.
     *
     * @param from  such as {@code 14:00}, by the clock of the place
     * @param until after {@code from}, on the same day
     * @param zone  of the place; the service's own where it is left out
     */
    public record PickupWish(
            @NotNull LocalDate day,
            @NotNull @Size(max = 5) String from,
            @NotNull @Size(max = 5) String until,
            @Nullable @Size(max = Lengths.WORD) String zone) {}

    /**
     * A pick-up.
     *
     * @param state        {@code ASKING} the carrier did not answer: repeat the request; {@code BOOKED}, {@code REFUSED},
     *                     {@code CANCELLED}; {@code PAST} its day passed
     * @param confirmation the carrier's number of it; absent until it agreed
     * @param refusalCode  the carrier's own; absent where it did not refuse
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PickupView(
            UUID pickupId,
            UUID manifestId,
            LocalDate day,
            String from,
            String until,
            String zone,
            State state,
            @Nullable String confirmation,
            @Nullable String refusalCode) {
        static PickupView of(Pickup pickup) {
            Window window = pickup.window();
            return new PickupView(
                    pickup.id(),
                    pickup.manifestId(),
                    window.day(),
                    window.from().toString(),
                    window.until().toString(),
                    window.zone().getId(),
                    pickup.state(),
                    pickup.confirmation(),
                    pickup.refusalCode());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have the carrier come for a manifest's parcels; repeating it books once")
    @APIResponse(
            responseCode = "200",
            description = "As the carrier answered, now or before",
            content = @Content(schema = @Schema(implementation = PickupView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The carrier did not answer; repeat the request",
            content = @Content(schema = @Schema(implementation = PickupView.class)))
    @APIResponse(responseCode = "404", description = "MANIFEST_NOT_FOUND: none, or none that the caller may see")
    @APIResponse(responseCode = "409", description = "PICKUP_UNSUPPORTED or PICKUP_EXISTS")
    @APIResponse(responseCode = "410", description = "PEOPLE_FORGOTTEN: the order is older than people are remembered")
    @APIResponse(responseCode = "503", description = "CARRIER_PAUSED: repeat the request later")
    public Response book(@PathParam("manifestId") UUID manifestId, @Valid @NotNull PickupWish wish) {
        Manifest manifest = desk.visible(manifestId);
        return answer(pickups.book(manifest, window(wish)));
    }

    @GET
    @RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.SUPPORT, Roles.TECHNICAL, Roles.ADMIN})
    @Operation(summary = "The newest pick-up of a manifest")
    @APIResponseSchema(value = PickupView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "MANIFEST_NOT_FOUND or PICKUP_NOT_FOUND")
    public PickupView newest(@PathParam("manifestId") UUID manifestId) {
        return pickups.of(desk.visible(manifestId))
                .map(PickupView::of)
                .orElseThrow(() -> DispatchProblems.of(DispatchProblems.NO_PICKUP));
    }

    @DELETE
    @Operation(summary = "Have the carrier stay away")
    @APIResponse(
            responseCode = "200",
            description = "Nobody comes: CANCELLED, REFUSED where the carrier would not come anyway, or PAST",
            content = @Content(schema = @Schema(implementation = PickupView.class)))
    @APIResponse(responseCode = "404", description = "MANIFEST_NOT_FOUND or PICKUP_NOT_FOUND")
    @APIResponse(responseCode = "409", description = "PICKUP_TOO_LATE")
    @APIResponse(responseCode = "410", description = "PEOPLE_FORGOTTEN: the order is older than people are remembered")
    @APIResponse(responseCode = "503", description = "CARRIER_UNREACHABLE: repeat the request. CARRIER_PAUSED: later")
    public Response cancel(@PathParam("manifestId") UUID manifestId) {
        return answer(pickups.cancel(desk.visible(manifestId)));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Stands(Pickup pickup) ->
                Response.status(pickup.state() == State.ASKING ? 202 : 200)
                        .entity(PickupView.of(pickup))
                        .build();
            case Outcome.AnotherLives another -> throw DispatchProblems.of(DispatchProblems.ANOTHER_LIVES);
            case Outcome.Unsupported() -> throw DispatchProblems.of(DispatchProblems.UNSUPPORTED);
            case Outcome.NobodyKnown() -> throw DispatchProblems.of(DispatchProblems.NOBODY);
            case Outcome.NoPickup() -> throw DispatchProblems.of(DispatchProblems.NO_PICKUP);
            case Outcome.TooLate() -> throw DispatchProblems.of(DispatchProblems.TOO_LATE);
            case Outcome.Unreachable() -> throw DispatchProblems.of(DispatchProblems.UNREACHABLE);
            case Outcome.Paused() -> throw DispatchProblems.of(DispatchProblems.PAUSED);
        };
    }

    private Window window(PickupWish wish) {
        List<FieldFault> faults = new ArrayList<>();
        ZoneId zone = ManifestDesk.zone(wish.zone(), config.zone(), faults);
        LocalTime from = time("from", wish.from(), faults);
        LocalTime until = time("until", wish.until(), faults);
        if (faults.isEmpty() && !until.isAfter(from)) {
            faults.add(new FieldFault("until", "must be after from"));
        }
        Window window = new Window(wish.day(), from, until, zone);
        if (window.isOver(clock.instant())) {
            faults.add(new FieldFault("day", "is over"));
        }
        if (!faults.isEmpty()) {
            throw DispatchProblems.invalid(faults);
        }
        return window;
    }

    private static LocalTime time(String field, String word, List<FieldFault> faults) {
        try {
            return LocalTime.parse(word);
        } catch (DateTimeException unreadable) {
            faults.add(new FieldFault(field, "must be a time such as 14:00"));
            return LocalTime.MIN;
        }
    }
}
