package io.waymark.sandbox.carrier;

/** What a carrier is asked, in whatever protocol. */
sealed interface CarrierQuestion {
    /** To take a shipment. */
    record Book(BookingRequest request) implements CarrierQuestion {}

    /** What it holds under a reference. */
    record Find(String reference) implements CarrierQuestion {}

    /** To let a shipment go. */
    record Release(String trackingNumber) implements CarrierQuestion {}

    /** Who delivers in the end. */
    record LastMile(String reference) implements CarrierQuestion {}

    /** For the label. */
    record Label(String trackingNumber) implements CarrierQuestion {}

    /** To come for parcels; repeated calls under a key are one pick-up. */
    record Collect(String key) implements CarrierQuestion {}

    /** Not to come. */
    record StayAway(String confirmation) implements CarrierQuestion {}

    /** Something that it does not understand. */
    record Other(String what) implements CarrierQuestion {}
}
