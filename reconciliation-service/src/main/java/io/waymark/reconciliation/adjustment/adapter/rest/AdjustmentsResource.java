package io.waymark.reconciliation.adjustment.adapter.rest;

import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.reconciliation.ReconciliationProblems;
import io.waymark.reconciliation.adjustment.application.Adjustments;
import io.waymark.reconciliation.adjustment.application.DecideAdjustment;
import io.waymark.reconciliation.adjustment.application.DecideAdjustment.Outcome;
import io.waymark.reconciliation.adjustment.application.DecideAdjustment.Person;
import io.waymark.reconciliation.adjustment.application.Proposal;
import io.waymark.reconciliation.adjustment.application.ProposeAdjustment;
import io.waymark.reconciliation.adjustment.domain.Adjustment;
import io.waymark.reconciliation.adjustment.domain.Adjustment.State;
import io.waymark.reconciliation.ledger.application.GivenReasons;
import io.waymark.web.Caller;
import io.waymark.web.FieldFault;
import io.waymark.web.FilterWords;
import io.waymark.web.HouseOnly;
import io.waymark.web.HttpProblems;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.ProblemException;
import io.waymark.web.ProblemType;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code /v1/ledger/adjustments}: one person proposes, another approves or refuses. */
@Path("/v1/ledger/adjustments")
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@HouseOnly
@Produces(MediaType.APPLICATION_JSON)
public class AdjustmentsResource {
    private static final Logger LOG = Logger.getLogger(AdjustmentsResource.class);
    private static final Listing<Adjustment, UUID> LISTING = Listing.byId("/v1/ledger/adjustments", Adjustment::id);

    private final ProposeAdjustment propose;
    private final DecideAdjustment decide;
    private final Adjustments adjustments;
    private final GivenReasons reasons;
    private final Caller caller;
    private final ReconciliationMetrics metrics;
    private final Clock clock;

    AdjustmentsResource(
            ProposeAdjustment propose,
            DecideAdjustment decide,
            Adjustments adjustments,
            GivenReasons reasons,
            Caller caller,
            ReconciliationMetrics metrics,
            Clock clock) {
        this.propose = propose;
        this.decide = decide;
        this.adjustments = adjustments;
        this.reasons = reasons;
        this.caller = caller;
        this.metrics = metrics;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List adjustments", description = "By id; each filter may be left out.")
    public Page<AdjustmentView> list(
            @Parameter(schema = @Schema(implementation = State.class)) @QueryParam("state") @Nullable String state,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("orderId") @Nullable String orderId,
            @BeanParam PageRequest page) {
        Optional<State> standing = Optional.ofNullable(FilterWords.constant(State.class, "state", state));
        Optional<UUID> order = Optional.ofNullable(FilterWords.id("orderId", orderId));
        return page.of(
                LISTING,
                (after, most) -> adjustments.page(standing, order, Optional.ofNullable(after), most),
                this::view);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "201")
    @Operation(
            summary = "Propose an adjustment",
            description =
                    "Nothing is booked until another person approves it. With reverses an entry is taken back as a whole.")
    @APIResponse(responseCode = "404", description = "ORDER_UNKNOWN or ENTRY_UNKNOWN")
    @APIResponse(responseCode = "409", description = "ALREADY_REVERSED: all or a part of the entry is taken back")
    public Response propose(@NotNull AdjustmentRequest wanted) {
        Adjustment proposed = accepted(propose.propose(wanted.wanted(clock.instant()), caller.name()));
        metrics.adjusted(proposed.state().name());
        LOG.infof(
                "adjustment %s of order %s proposed",
                proposed.id(), proposed.subject().orderId());
        return Response.created(URI.create("/v1/ledger/adjustments/" + proposed.id()))
                .entity(view(proposed))
                .build();
    }

    @GET
    @Path("{adjustmentId}")
    @Operation(summary = "Look an adjustment up")
    public AdjustmentView find(@PathParam("adjustmentId") UUID adjustmentId) {
        return adjustments.find(adjustmentId).map(this::view).orElseThrow(() -> unknown(adjustmentId));
    }

    @POST
    @Path("{adjustmentId}/approval")
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "200")
    @Operation(
            summary = "Approve an adjustment",
            description = "Books it. Never by who proposed it; above the limit of its currency by an admin only.")
    @APIResponse(responseCode = "403", description = "OWN_PROPOSAL or ABOVE_LIMIT")
    @APIResponse(responseCode = "409", description = "DECIDED_BEFORE or ALREADY_REVERSED")
    public AdjustmentView approve(@PathParam("adjustmentId") UUID adjustmentId) {
        return decided(adjustmentId, true);
    }

    @POST
    @Path("{adjustmentId}/refusal")
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "200")
    @Operation(summary = "Refuse an adjustment", description = "Nothing is booked. Never by who proposed it.")
    @APIResponse(responseCode = "403", description = "OWN_PROPOSAL")
    @APIResponse(responseCode = "409", description = "DECIDED_BEFORE")
    public AdjustmentView refuse(@PathParam("adjustmentId") UUID adjustmentId) {
        return decided(adjustmentId, false);
    }

    private AdjustmentView decided(UUID adjustmentId, boolean approved) {
        Outcome outcome = decide.decide(adjustmentId, approved, new Person(caller.name(), caller.has(Roles.ADMIN)));
        return switch (outcome) {
            case Outcome.Decided made -> {
                metrics.adjusted(made.adjustment().state().name());
                LOG.infof("adjustment %s is %s", adjustmentId, made.adjustment().state());
                yield view(made.adjustment());
            }
            case Outcome.Unknown() -> throw unknown(adjustmentId);
            case Outcome.DecidedBefore before ->
                throw refused(
                        ReconciliationProblems.DECIDED_BEFORE,
                        "it is " + before.adjustment().state());
            case Outcome.OwnProposal() ->
                throw refused(ReconciliationProblems.OWN_PROPOSAL, "another person has to look at it");
            case Outcome.AboveLimit() ->
                throw refused(ReconciliationProblems.ABOVE_LIMIT, "an admin has to approve it");
            case Outcome.AlreadyReversed() -> throw reversed();
        };
    }

    private static Adjustment accepted(Proposal proposal) {
        return switch (proposal) {
            case Proposal.Accepted accepted -> accepted.adjustment();
            case Proposal.OrderUnknown() ->
                throw refused(ReconciliationProblems.ORDER_UNKNOWN, "nothing known of this order");
            case Proposal.EntryUnknown() ->
                throw refused(ReconciliationProblems.ENTRY_UNKNOWN, "the order's ledger has no such entry");
            case Proposal.AlreadyReversed() -> throw reversed();
            case Proposal.LineMisfits wrong ->
                throw new ProblemException(
                        HttpProblems.VALIDATION_FAILED,
                        "the lines cannot be booked",
                        wrong.misfits().stream()
                                .map(misfit -> new FieldFault(misfit.field(), misfit.message()))
                                .toList());
        };
    }

    private AdjustmentView view(Adjustment adjustment) {
        return AdjustmentView.of(
                adjustment, reasons.of(List.of(adjustment.id())).get(adjustment.id()));
    }

    private static ProblemException unknown(UUID adjustmentId) {
        return refused(ReconciliationProblems.ADJUSTMENT_UNKNOWN, "no adjustment " + adjustmentId);
    }

    private static ProblemException reversed() {
        return refused(ReconciliationProblems.ALREADY_REVERSED, "an entry is taken back once");
    }

    private static ProblemException refused(ProblemType type, String detail) {
        return new ProblemException(type, detail);
    }
}
