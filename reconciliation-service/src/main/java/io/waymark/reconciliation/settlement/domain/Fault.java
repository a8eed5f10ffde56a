package io.waymark.reconciliation.settlement.domain;

/** What must be mended before a refused proof can be taken; it says whose refusals are one case. */
public enum Fault {
    /** The provider knows no such transaction of this merchant. */
    TRANSACTION,
    /** Our tables give no code of the carrier that the provider's own table has; nothing was sent. */
    CARRIER_TABLE,
    /** The provider does not take the carrier's code, though its table has it. */
    CARRIER_CODE,
    /** Every upload of the merchant number would be refused so: its signature, its account. */
    ACCOUNT,
    /** The time was up before the provider took it. */
    CLOCK,
    /** Anything else about this one proof. */
    OTHER
}
