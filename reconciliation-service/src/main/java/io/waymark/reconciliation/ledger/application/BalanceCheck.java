package io.waymark.reconciliation.ledger.application;

/** Looks for entries that do not balance. The database refuses them at commit; this is the proof that it did. */
public interface BalanceCheck {
    /**
     * Looks at what was booked since the last call.
     *
     * @return how many entries are known not to balance, 0 in a sound ledger
     */
    long imbalanced();
}
