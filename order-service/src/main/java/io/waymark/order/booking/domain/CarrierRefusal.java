package io.waymark.order.booking.domain;

/**
 * Why a carrier will not take a shipment, in its own words.
 *
 * @param message may repeat what was sent, so it is treated as personal data
 */
public record CarrierRefusal(String code, String message) {
    @Override
    public String toString() {
        return "CarrierRefusal[" + code + "]";
    }
}
