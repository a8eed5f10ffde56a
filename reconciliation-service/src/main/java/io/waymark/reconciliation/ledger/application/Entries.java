package io.waymark.reconciliation.ledger.application;

import io.waymark.reconciliation.ledger.domain.Entry;
import java.util.List;
import java.util.UUID;

/** The ledger itself: entries are added and read, nothing else. */
public interface Entries {
    /**
     * Books the entries whose key is not booked yet, all by one statement, in the caller's transaction.
     *
     * @param entries no two of the same key
     * @return those that were new, in the order given
     */
    List<Entry> append(List<Entry> entries);

    /** Everything booked for the order, oldest first. */
    List<Entry> ofOrder(UUID orderId);
}
