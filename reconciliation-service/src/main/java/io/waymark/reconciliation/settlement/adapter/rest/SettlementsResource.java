package io.waymark.reconciliation.settlement.adapter.rest;

import io.waymark.reconciliation.settlement.application.ProofQueries;
import io.waymark.reconciliation.settlement.application.RetryRefused;
import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import io.waymark.web.Cursor;
import io.waymark.web.FieldFault;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import io.waymark.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /v1/settlements}: what became of the proofs that the payment service provider settles on. */
@Path("/v1/settlements")
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class SettlementsResource {
    private static final int LARGEST_PAGE = 500;

    private final ProofQueries proofs;
    private final RetryRefused retryRefused;

    SettlementsResource(ProofQueries proofs, RetryRefused retryRefused) {
        this.proofs = proofs;
        this.retryRefused = retryRefused;
    }

    /**
     * A page of proofs.
     *
     * @param state  only proofs in this state
     * @param limit  1 to 500
     * @param cursor of the page before
     */
    @GET
    public Page list(
            @QueryParam("state") @Nullable ProofState state,
            @QueryParam("orderId") @Nullable UUID orderId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new ProblemException(
                    HttpProblems.VALIDATION_FAILED,
                    "the page size is out of range",
                    List.of(new FieldFault("limit", "1 to " + LARGEST_PAGE)));
        }
        List<Proof> found =
                proofs.page(Optional.ofNullable(state), Optional.ofNullable(orderId), position(cursor), limit);
        return new Page(
                found.stream().map(ProofView::of).toList(),
                found.size() < limit
                        ? null
                        : Cursor.after(found.getLast().id().toString()).token());
    }

    /** Gives refused proofs another try, after their cause was mended; without a filter all of them. */
    @POST
    @Path("retry")
    @Consumes(MediaType.APPLICATION_JSON)
    public Retried retry(Retry wanted) {
        return new Retried(retryRefused.retry(wanted.transactionId(), wanted.responseCode()));
    }

    private static Optional<UUID> position(@Nullable String cursor) {
        return Optional.ofNullable(cursor)
                .map(token -> UUID.fromString(Cursor.parse(token, 1).position().getFirst()));
    }

    /** A page; {@code nextCursor} is absent on the last one. */
    public record Page(
            List<ProofView> settlements, @Nullable String nextCursor) {}

    /** Which refused proofs; absent fields do not restrict. */
    public record Retry(
            @Nullable String transactionId, @Nullable String responseCode) {}

    /** How many orders are concerned. */
    public record Retried(int orders) {}
}
