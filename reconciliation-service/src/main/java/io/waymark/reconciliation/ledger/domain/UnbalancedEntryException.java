package io.waymark.reconciliation.ledger.domain;

import java.util.List;

/** Somebody tried to book lines that do not sum to zero: a defect of a posting rule, never of a fact. */
public final class UnbalancedEntryException extends RuntimeException {
    UnbalancedEntryException(BookingKey key, List<Line> lines) {
        super(key + " does not balance: " + lines);
    }
}
