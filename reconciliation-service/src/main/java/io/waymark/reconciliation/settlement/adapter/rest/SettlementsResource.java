package io.waymark.reconciliation.settlement.adapter.rest;

import io.waymark.reconciliation.settlement.ProofView;
import io.waymark.reconciliation.settlement.application.ProofQueries;
import io.waymark.reconciliation.settlement.application.RetryRefused;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import io.waymark.web.FilterWords;
import io.waymark.web.HouseOnly;
import io.waymark.web.Listing;
import io.waymark.web.Page;
import io.waymark.web.PageRequest;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** {@code /v1/settlements}: what became of the proofs that the payment service provider settles on. */
@Path("/v1/settlements")
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@HouseOnly
@Produces(MediaType.APPLICATION_JSON)
public class SettlementsResource {
    private static final Listing<Proof, UUID> LISTING = Listing.byId("/v1/settlements", Proof::id);

    private final ProofQueries proofs;
    private final RetryRefused retryRefused;

    SettlementsResource(ProofQueries proofs, RetryRefused retryRefused) {
        this.proofs = proofs;
        this.retryRefused = retryRefused;
    }

    @GET
    @Operation(summary = "List settlement proofs", description = "By id; each filter may be left out.")
    public Page<ProofView> list(
            @Parameter(schema = @Schema(implementation = ProofState.class)) @QueryParam("state") @Nullable String state,
            @Parameter(schema = @Schema(implementation = UUID.class)) @QueryParam("orderId") @Nullable String orderId,
            @BeanParam PageRequest page) {
        Optional<ProofState> standing = Optional.ofNullable(FilterWords.constant(ProofState.class, "state", state));
        Optional<UUID> order = Optional.ofNullable(FilterWords.id("orderId", orderId));
        return page.of(
                LISTING,
                (after, most) -> proofs.page(standing, order, Optional.ofNullable(after), most),
                ProofView::of);
    }

    @POST
    @Path("retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Retry refused proofs",
            description = "After their cause was mended; without a filter all of them.")
    public Retried retry(@RequestBody(required = false) Retry wanted) {
        return new Retried(retryRefused.retry(wanted.transactionId(), wanted.responseCode()));
    }

    /** Which refused proofs; absent fields do not restrict. */
    public record Retry(
            @Nullable String transactionId, @Nullable String responseCode) {}

    /** How many orders are concerned. */
    public record Retried(int orders) {}
}
