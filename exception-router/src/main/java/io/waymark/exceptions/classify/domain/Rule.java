package io.waymark.exceptions.classify.domain;

/** By which rule a class was chosen; a case shows it, so that nobody has to guess why it is on a desk. */
public enum Rule {
    /** The normalised event names the class. */
    CARRIER_CODE,
    /** The event's code is too general and the carrier's words say more. */
    CARRIER_WORDS,
    /** The event names no class, but its state is one. */
    SHIPMENT_STATE,
    /** The event names a class that is not in the table. */
    UNKNOWN_CODE,
    /** Nothing happened for too long. */
    STALL_CLOCK,
    /** Two facts cannot both be true. */
    CONTRADICTION,
    /** A service reported a fault of an integration. */
    INCIDENT
}
