package io.waymark.reconciliation.settlement.domain;

import io.waymark.reconciliation.history.domain.ShipmentState;

/**
 * A shipment as far as it decides about proof.
 *
 * @param numberReused whether it is unsettled if the scans under its number are its own
 */
public record Parcel(
        String shipmentCode,
        String carrier,
        String trackingNumber,
        ShipmentState state,
        boolean conflict,
        boolean numberReused) {}
