package io.waymark.exceptions.classify.domain;

/** The states that a shipment can have, as tables name them; what they mean stands in the contract. */
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
