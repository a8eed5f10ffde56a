package io.waymark.reconciliation.ledger.application;

import io.waymark.reconciliation.ledger.domain.Entry;
import java.util.List;

/** Those who want to know of each booking. */
public interface Postings {
    /** Tells of the entries in the caller's transaction: told if and only if booked. */
    void publish(List<Entry> entries);
}
