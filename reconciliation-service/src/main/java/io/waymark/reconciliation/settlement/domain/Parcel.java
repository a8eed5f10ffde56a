package io.waymark.reconciliation.settlement.domain;

import io.waymark.reconciliation.history.domain.ShipmentState;

/** A shipment as far as it decides about proof. */
public record Parcel(
        String shipmentCode, String carrier, String trackingNumber, ShipmentState state, boolean conflict) {}
