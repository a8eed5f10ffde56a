package io.waymark.order.booking.domain;

/** What a carrier says it holds under our reference; asked where an earlier attempt ended without an answer. */
public sealed interface Lookup {
    /** An earlier attempt had booked. */
    record Held(Receipt receipt) implements Lookup {}

    /** Nothing, for certain: asking it to take the shipment takes it once. */
    record NotHeld() implements Lookup {}

    /** The carrier cannot be asked that; it knows a repeated request by its reference. */
    record Unsupported() implements Lookup {}

    /**
     * No answer that says either.
     *
     * @param cause for the technical owner; no personal data
     */
    record Unreachable(String cause) implements Lookup {}
}
