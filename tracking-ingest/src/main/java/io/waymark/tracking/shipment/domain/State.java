package io.waymark.tracking.shipment.domain;

/**
 * Where a shipment stands, one vocabulary for every carrier. The order of the constants is the order of a normal life; it
 * breaks the tie between nodes of one instant where a provider gave no order.
 */
public enum State {
    UNKNOWN,
    CREATED,
    LABELED,
    INFO_RECEIVED,
    PICKED_UP,
    IN_TRANSIT,
    CUSTOMS,
    EXPIRED,
    EXCEPTION,
    OUT_FOR_DELIVERY,
    DELIVERY_FAILED,
    AVAILABLE_FOR_PICKUP,
    DELIVERED,
    RETURNING,
    RETURNED,
    LOST,
    DESTROYED,
    CANCELLED;

    /** True where the parcel's way has an end: silence afterwards is expected. */
    public boolean isFinal() {
        return switch (this) {
            case DELIVERED, RETURNED, DESTROYED, CANCELLED -> true;
            case UNKNOWN,
                    CREATED,
                    LABELED,
                    INFO_RECEIVED,
                    PICKED_UP,
                    IN_TRANSIT,
                    CUSTOMS,
                    EXPIRED,
                    EXCEPTION,
                    OUT_FOR_DELIVERY,
                    DELIVERY_FAILED,
                    AVAILABLE_FOR_PICKUP,
                    RETURNING,
                    LOST -> false;
        };
    }

    /** True for a parcel that is on its way back, or back: from then on a signature is the sender's. */
    public boolean isReturn() {
        return this == RETURNING || this == RETURNED;
    }
}
