package io.waymark.order.booking.domain;

/**
 * Why a carrier will not take a shipment, in its own words.
 *
 * @param message may repeat what was sent, so it is treated as personal data
 */
public record CarrierRefusal(String code, String message) {
    /** Given up on by us: the carrier answers again and again, and never with a number. */
    public static final CarrierRefusal NUMBER_UNUSABLE = new CarrierRefusal(
            "NUMBER_UNUSABLE",
            "The carrier's answer holds no usable tracking number; it may hold the shipment all the same: ask it");

    @Override
    public String toString() {
        return "CarrierRefusal[" + code + "]";
    }
}
