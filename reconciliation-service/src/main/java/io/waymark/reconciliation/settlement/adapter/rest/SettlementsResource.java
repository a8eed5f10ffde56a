package io.waymark.reconciliation.settlement.adapter.rest;

import io.waymark.reconciliation.settlement.application.ProofQueries;
import io.waymark.reconciliation.settlement.application.RetryRefused;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
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
import org.jspecify.annotations.Nullable;

/** {@code /v1/settlements}: what became of the proofs that the payment service provider settles on. */
@Path("/v1/settlements")
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class SettlementsResource {
    private static final Listing<Proof, UUID> LISTING = Listing.byId("/v1/settlements", Proof::id);

    private final ProofQueries proofs;
    private final RetryRefused retryRefused;

    SettlementsResource(ProofQueries proofs, RetryRefused retryRefused) {
        this.proofs = proofs;
        this.retryRefused = retryRefused;
    }

    /** Proofs by id; each filter may be left out. */
    @GET
    public Page<ProofView> list(
            @QueryParam("state") @Nullable ProofState state,
            @QueryParam("orderId") @Nullable UUID orderId,
            @BeanParam PageRequest page) {
        return page.of(
                LISTING,
                (after, most) -> proofs.page(
                        Optional.ofNullable(state), Optional.ofNullable(orderId), Optional.ofNullable(after), most),
                ProofView::of);
    }

    /** Gives refused proofs another try, after their cause was mended; without a filter all of them. */
    @POST
    @Path("retry")
    @Consumes(MediaType.APPLICATION_JSON)
    public Retried retry(Retry wanted) {
        return new Retried(retryRefused.retry(wanted.transactionId(), wanted.responseCode()));
    }

    /** Which refused proofs; absent fields do not restrict. */
    public record Retry(
            @Nullable String transactionId, @Nullable String responseCode) {}

    /** How many orders are concerned. */
    public record Retried(int orders) {}
}
