package io.waymark.reconciliation.settlement.domain;

import io.waymark.reconciliation.history.domain.ShipmentState;

/** How far a parcel is, in the only steps that proof asks about. */
public enum Stage {
    /** Nobody has scanned it, or nobody knows. */
    NOT_DISPATCHED,
    /** It is on its way to the consignee. */
    DISPATCHED,
    /** The consignee has it. */
    DELIVERED,
    /** It will not reach the consignee any more; proof of delivery would be a lie. */
    TURNED_BACK;

    /** The stage that a shipment state stands for. */
    public static Stage of(ShipmentState state) {
        return switch (state) {
            case CREATED, LABELED, INFO_RECEIVED, UNKNOWN -> NOT_DISPATCHED;
            case PICKED_UP,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    DELIVERY_FAILED,
                    EXCEPTION,
                    EXPIRED -> DISPATCHED;
            case DELIVERED -> DELIVERED;
            case RETURNING, RETURNED, LOST, DESTROYED, CANCELLED -> TURNED_BACK;
        };
    }
}
