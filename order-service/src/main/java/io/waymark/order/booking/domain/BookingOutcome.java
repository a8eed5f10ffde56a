package io.waymark.order.booking.domain;

/** What came of asking a carrier to take a shipment. */
public sealed interface BookingOutcome {
    /** Taken, now or by an earlier attempt. */
    record Taken(Receipt receipt) implements BookingOutcome {}

    /**
     * The carrier answered that it took the shipment, but not under which number, so nobody can follow or release it; a fault
     * of this one booking.
     *
     * @param cause for the technical owner; no personal data
     */
    record NumberUnusable(String cause) implements BookingOutcome {}

    /** Refused for good. */
    record RefusedByCarrier(CarrierRefusal refusal) implements BookingOutcome {}

    /**
     * No answer that says either.
     *
     * @param cause   for the technical owner; no personal data
     * @param mayHold whether the carrier may hold the shipment all the same; false only where the request never reached it, or
     *                it said that it did nothing
     */
    record Unreachable(String cause, boolean mayHold) implements BookingOutcome {
        /** The request may have been understood. */
        public Unreachable(String cause) {
            this(cause, true);
        }
    }
}
