package io.waymark.order.booking.domain;

/** What came of asking a carrier to let a shipment go. */
public sealed interface VoidOutcome {
    /** It holds the shipment no more. */
    record Voided() implements VoidOutcome {}

    /** It moves the shipment and keeps it. */
    record AlreadyMoving() implements VoidOutcome {}

    /** @param cause for the technical owner; no personal data */
    record Unreachable(String cause) implements VoidOutcome {}
}
