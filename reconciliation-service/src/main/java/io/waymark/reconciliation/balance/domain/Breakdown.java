package io.waymark.reconciliation.balance.domain;

/** What balances are shown per, besides account and currency. */
public enum Breakdown {
    /** Nothing else: one sum for each account and currency. */
    ACCOUNT,
    ORDER,
    SHIPMENT,
    CARRIER,
    MERCHANT,

    /** The month in which entries are booked, such as 2026-11. */
    PERIOD
}
