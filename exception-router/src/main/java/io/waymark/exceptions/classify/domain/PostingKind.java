package io.waymark.exceptions.classify.domain;

/** What the ledger's entries book, as far as a rule may name it; other kinds give no signal. */
public enum PostingKind {
    EXPECTED_CHARGE,
    EXPECTED_CHARGE_REVERSAL,
    PAYMENT_CAPTURED,
    PAYMENT_REVERSAL,
    REFUND,
    CHARGEBACK,
    ADJUSTMENT,
    REVERSAL
}
