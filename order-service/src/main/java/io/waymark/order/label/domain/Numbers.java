package io.waymark.order.label.domain;

import org.jspecify.annotations.Nullable;

/**
 * The numbers by which a shipment is scanned.
 *
 * @param shipmentCode  ours
 * @param carrierNumber the carrier's, where it gave one that is not ours; null else
 */
public record Numbers(String shipmentCode, @Nullable String carrierNumber) {

    /** Of a shipment whose carrier gave this number, or none yet. */
    public static Numbers of(String shipmentCode, @Nullable String trackingNumber) {
        return new Numbers(shipmentCode, shipmentCode.equals(trackingNumber) ? null : trackingNumber);
    }

    /** What whoever moves the parcel scans. */
    public String main() {
        return carrierNumber == null ? shipmentCode : carrierNumber;
    }
}
