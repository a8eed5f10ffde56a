package io.waymark.events.shipments;

/** Where a shipment stands, the same words for every carrier. The substate beside it is a free, lower-case refinement. */
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
