package io.waymark.sandbox.carrier;

/** What a carrier answers, in whatever protocol. */
sealed interface CarrierAnswer {
    /** @param again whether it was booked before */
    record Booked(Bookings.Booking booking, boolean again) implements CarrierAnswer {}

    /** What it holds. */
    record Holding(Bookings.Booking booking) implements CarrierAnswer {}

    /** It holds no such shipment. */
    record NotHeld() implements CarrierAnswer {}

    /** It holds the shipment no more. */
    record Voided() implements CarrierAnswer {}

    /** It moves the shipment, and keeps it. */
    record Moving() implements CarrierAnswer {}

    /** Who delivers in the end. */
    record Handover(String brand, String transferNumber) implements CarrierAnswer {}

    /** The label. */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are sent once and never compared
    record Label(byte[] pdf) implements CarrierAnswer {}

    /** It comes. */
    record Collecting(String confirmation) implements CarrierAnswer {}

    /** It will not take the shipment. */
    record Refused(Reason reason, String message) implements CarrierAnswer {}

    /** It does not believe the caller. */
    record Disbelieved() implements CarrierAnswer {}

    /** Not now. */
    record Unavailable() implements CarrierAnswer {}

    /** It does not understand. */
    record Misunderstood(String what) implements CarrierAnswer {}

    /** Why a shipment is refused. */
    enum Reason {
        INVALID,
        NOT_SERVED
    }
}
