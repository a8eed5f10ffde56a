package io.waymark.events.shipments;

/** Where a shipment stands, the same words for every carrier; a substate beside it is a free, lower-case refinement. */
public enum ShipmentState {
    /** The order exists, nothing was printed yet. */
    CREATED,
    /** The waybill is issued; the parcel is still with the sender. */
    LABELED,
    /** The carrier knows of the parcel but does not have it. */
    INFO_RECEIVED,
    /** The carrier has the parcel. */
    PICKED_UP,
    /** Moving between places. */
    IN_TRANSIT,
    /** In the hands of customs, export or import. */
    CUSTOMS,
    /** With the courier who will ring the bell. */
    OUT_FOR_DELIVERY,
    /** Waiting in a locker, shop or counter for the recipient. */
    AVAILABLE_FOR_PICKUP,
    /** A delivery attempt failed; another may follow. */
    DELIVERY_FAILED,
    /** With the recipient; a later node may contradict it. */
    DELIVERED,
    /** On its way back to the sender. */
    RETURNING,
    /** Back with the sender, even where the carrier calls that delivered. */
    RETURNED,
    /** Something is wrong that no other state names; see the exception class. */
    EXCEPTION,
    /** Given up by the carrier; recovers when a newer node arrives. */
    LOST,
    /** Does not exist any more. */
    DESTROYED,
    /** Will not be shipped. */
    CANCELLED,
    /** Nobody reports on it any more; recovers when a newer node arrives. */
    EXPIRED,
    /** Nothing is known of it. */
    UNKNOWN
}
