package io.waymark.reconciliation.ledger.application;

import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.WaitingReversal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reversals that were heard of before the entry they take back. */
public interface WaitingReversals {
    /** Keeps them, in the caller's transaction; a repetition adds nothing. */
    void keep(List<WaitingReversal> reversals);

    /** Removes and returns those whose entry is in the ledger, looking only at reversals of the given entries. */
    List<Ripe> takeRipe(Collection<UUID> entries);

    /** Those of an order that still wait. */
    List<WaitingReversal> ofOrder(UUID orderId);

    /** A reversal together with the entry that it takes back. */
    record Ripe(WaitingReversal reversal, Entry original) {}
}
