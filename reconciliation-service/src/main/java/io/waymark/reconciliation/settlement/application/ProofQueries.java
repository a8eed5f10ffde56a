package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads proofs for people. */
public interface ProofQueries {
    /**
     * A page of proofs, by id.
     *
     * @param after the last id of the page before; empty for the first page
     * @param limit how many at most
     */
    List<Proof> page(Optional<ProofState> state, Optional<UUID> orderId, Optional<UUID> after, int limit);

    /** All proofs of an order. */
    List<Proof> ofOrder(UUID orderId);

    /** How many proofs are due and not yet accepted or refused. */
    long pending();
}
