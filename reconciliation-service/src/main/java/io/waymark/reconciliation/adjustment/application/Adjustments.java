package io.waymark.reconciliation.adjustment.application;

import io.waymark.reconciliation.adjustment.domain.Adjustment;
import io.waymark.reconciliation.adjustment.domain.Adjustment.Decision;
import io.waymark.reconciliation.adjustment.domain.Adjustment.State;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adjustments that were proposed; neither they nor decisions about them are ever changed. */
public interface Adjustments {
    /** Stores a proposal, in the caller's transaction. */
    void add(Adjustment proposed);

    /** The adjustment of this id. */
    Optional<Adjustment> find(UUID id);

    /**
     * Adjustments by id.
     *
     * @param state   all states where empty
     * @param orderId all orders where empty
     * @param after   the id to begin behind; from the beginning where empty
     */
    List<Adjustment> page(Optional<State> state, Optional<UUID> orderId, Optional<UUID> after, int limit);

    /**
     * Stores a decision, in the caller's transaction.
     *
     * @return false where another one is stored already
     */
    boolean decide(UUID id, Decision decision);
}
