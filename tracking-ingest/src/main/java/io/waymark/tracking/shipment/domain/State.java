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

    /** True where only data of the parcel were made: nobody says that a carrier holds it. */
    public boolean isPreAdvice() {
        return switch (this) {
            case CREATED, LABELED, INFO_RECEIVED -> true;
            case UNKNOWN,
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
                    CANCELLED -> false;
        };
    }

    /** True where the carrier holds the parcel, or held it: a word that can also be said of mere data is none. */
    public boolean isPhysical() {
        return switch (this) {
            case PICKED_UP,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    DELIVERY_FAILED,
                    AVAILABLE_FOR_PICKUP,
                    DELIVERED,
                    RETURNING,
                    RETURNED,
                    DESTROYED -> true;
            case UNKNOWN, CREATED, LABELED, INFO_RECEIVED, EXPIRED, EXCEPTION, LOST, CANCELLED -> false;
        };
    }

    /** True for a parcel that is on its way back, or back: from then on a signature is the sender's. */
    public boolean isReturn() {
        return this == RETURNING || this == RETURNED;
    }
}
