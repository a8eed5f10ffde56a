package io.waymark.reconciliation.period.adapter.rest;

import io.waymark.reconciliation.ledger.application.GivenReasons;
import io.waymark.reconciliation.period.application.ClosePeriod;
import io.waymark.reconciliation.period.application.Periods;
import io.waymark.reconciliation.period.application.ReopenPeriod;
import io.waymark.reconciliation.period.domain.Closing;
import io.waymark.reconciliation.period.domain.PeriodStanding;
import io.waymark.reconciliation.period.domain.Reopening;
import io.waymark.web.Caller;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /v1/ledger/periods}: months of the books, closed by one person, reopened by two. */
@Path("/v1/ledger/periods")
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@HouseOnly
@Produces(MediaType.APPLICATION_JSON)
public class PeriodsResource {
    private static final Logger LOG = Logger.getLogger(PeriodsResource.class);
    private static final Listing<YearMonth, YearMonth> LISTING = new Listing<>(
            "/v1/ledger/periods", month -> List.of(month.toString()), keys -> YearMonth.parse(keys.getFirst()));

    private final Periods periods;
    private final ClosePeriod close;
    private final ReopenPeriod reopen;
    private final GivenReasons reasons;
    private final Caller caller;

    PeriodsResource(Periods periods, ClosePeriod close, ReopenPeriod reopen, GivenReasons reasons, Caller caller) {
        this.periods = periods;
        this.close = close;
        this.reopen = reopen;
        this.reasons = reasons;
        this.caller = caller;
    }

    /** Why. */
    public record Wish(@Nullable String reason) {}

    @GET
    @Operation(
            summary = "List periods",
            description = "Months in which anything was booked, or that were closed, the oldest first.")
    public Page<PeriodView> list(@BeanParam PageRequest page) {
        return page.of(
                LISTING,
                (after, most) -> periods.page(Optional.ofNullable(after), most),
                month -> view(periods.find(month)));
    }

    @GET
    @Path("{period}")
    @Operation(
            summary = "Look a period up",
            description = "How it stands, who closed and reopened it, and what it adds up to.")
    public PeriodView find(@PathParam("period") String period) {
        return view(periods.find(PeriodWords.month(period)));
    }

    @POST
    @Path("{period}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = PeriodView.class, responseCode = "202")
    @Operation(
            summary = "Close a period",
            description =
                    "Nothing is booked in it from then on; facts that come late are booked in the first open one. "
                            + "What it adds up to is worked out at once and shown when it is CLOSED.")
    @APIResponse(responseCode = "409", description = "PERIOD_CLOSED, PERIOD_RUNS or PERIODS_IN_TURN")
    public Response close(@PathParam("period") String period, @NotNull Wish wish) {
        YearMonth month = PeriodWords.month(period);
        PeriodStanding standing =
                PeriodWords.closed(close.close(month, caller.name(), PeriodWords.reason(wish.reason())));
        LOG.infof("period %s is closed by %s", month, caller.name());
        return Response.accepted(view(standing)).build();
    }

    @POST
    @Path("{period}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = PeriodView.class, responseCode = "202")
    @Operation(
            summary = "Ask for a period to be reopened",
            description = "The one that was closed last. It stays closed until another person approves.")
    @APIResponse(responseCode = "409", description = "PERIOD_OPEN, PERIODS_IN_TURN or REOPENING_WAITS")
    public Response ask(@PathParam("period") String period, @NotNull Wish wish) {
        YearMonth month = PeriodWords.month(period);
        PeriodStanding standing =
                PeriodWords.reopened(reopen.ask(month, caller.name(), PeriodWords.reason(wish.reason())));
        LOG.infof("%s asks to reopen period %s", caller.name(), month);
        return Response.accepted(view(standing)).build();
    }

    @POST
    @Path("{period}/reopening/approval")
    @APIResponseSchema(value = PeriodView.class, responseCode = "200")
    @Operation(summary = "Approve a reopening", description = "Never by who asked for it.")
    @APIResponse(responseCode = "403", description = "OWN_PROPOSAL")
    @APIResponse(responseCode = "409", description = "NOTHING_WAITS, PERIOD_OPEN or PERIODS_IN_TURN")
    public PeriodView approve(@PathParam("period") String period) {
        return decided(period, true);
    }

    @POST
    @Path("{period}/reopening/refusal")
    @APIResponseSchema(value = PeriodView.class, responseCode = "200")
    @Operation(summary = "Refuse a reopening", description = "Never by who asked for it.")
    @APIResponse(responseCode = "403", description = "OWN_PROPOSAL")
    @APIResponse(responseCode = "409", description = "NOTHING_WAITS")
    public PeriodView refuse(@PathParam("period") String period) {
        return decided(period, false);
    }

    private PeriodView decided(String period, boolean approved) {
        YearMonth month = PeriodWords.month(period);
        PeriodStanding standing = PeriodWords.reopened(reopen.decide(month, approved, caller.name()));
        LOG.infof("%s decided to reopen period %s: %s", caller.name(), month, approved);
        return view(standing);
    }

    private PeriodView view(PeriodStanding standing) {
        List<UUID> said = Stream.concat(
                        standing.closings().stream().map(Closing::id),
                        standing.reopenings().stream().map(Reopening::id))
                .toList();
        return PeriodView.of(standing, reasons.of(said));
    }
}
