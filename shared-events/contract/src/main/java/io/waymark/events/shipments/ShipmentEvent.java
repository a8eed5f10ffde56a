package io.waymark.events.shipments;

/** What {@code shipments.events.v1} carries: what happens to a shipment. Sealed, so that a reader's switch says for each kind what it does. */
public sealed interface ShipmentEvent permits ShipmentScanned, ShipmentStatusChanged, ShipmentConflictDetected {}
