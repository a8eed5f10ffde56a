package io.waymark.reconciliation.history.domain;

/** Where a parcel stands, in the words of the shipment events. */
public enum ShipmentState {
    CREATED,
    LABELED,
    INFO_RECEIVED,
    PICKED_UP,
    IN_TRANSIT,
    CUSTOMS,
    OUT_FOR_DELIVERY,
    AVAILABLE_FOR_PICKUP,
    DELIVERY_FAILED,
    DELIVERED,
    RETURNING,
    RETURNED,
    EXCEPTION,
    LOST,
    DESTROYED,
    CANCELLED,
    EXPIRED,
    UNKNOWN
}
