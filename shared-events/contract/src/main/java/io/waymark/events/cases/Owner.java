package io.waymark.events.cases;

/** The four desks that own cases. */
public enum Owner {
    /** Moves parcels: carriers, hubs, customs. */
    OPERATIONS,
    /** Talks to recipients and merchants. */
    SUPPORT,
    /** Keeps integrations alive. */
    TECHNICAL,
    /** Charges, refunds, claims, settlement. */
    FINANCE
}
