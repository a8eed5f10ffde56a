package io.waymark.order.booking.domain;

/** What came of asking a carrier to come. */
public sealed interface PickupOutcome {
    /** It comes; the number is its own. */
    record Booked(String confirmation) implements PickupOutcome {}

    /** It does not. */
    record Refused(CarrierRefusal refusal) implements PickupOutcome {}

    /**
     * No answer that says either.
     *
     * @param cause for the technical owner; no personal data
     */
    record Unreachable(String cause) implements PickupOutcome {}
}
