package io.waymark.exceptions.classify.domain;

/** The things that can happen to a subject and end a case; of each only the newest time is kept. */
public enum Signal {
    /** Somebody held the parcel in the hand. */
    PHYSICAL_SCAN,
    /** The carrier knows the number. */
    KNOWN_NODE,
    /** The parcel moves on, out or back. */
    MOVING,
    /** The parcel moves towards its recipient. */
    FORWARD,
    OUT_FOR_DELIVERY,
    AT_PICKUP_POINT,
    DELIVERY_FAILED,
    DELIVERED,
    CUSTOMS_RELEASED,
    RETURNING,
    RETURNED,
    /** The carrier says that the shipment is void. */
    CARRIER_CANCELLED,
    /** The order side says that the shipment is void. */
    ORDER_CANCELLED,
    /** The order side says that a number of the shipment is void; the order may go on under another one. */
    WAYBILL_VOIDED,
    /** What the order side and the carrier side say last can both be true. */
    SIDES_AGREE,
    /** No contradiction for the span of {@code waymark.exceptions.consistent-after}. */
    CONSISTENT,
    /** The customer has the money back, by the ledger: refunded, voided or charged back. */
    REFUND_BOOKED,
    /** No carrier is expected to bill the shipment: it is taken back in the ledger, or none was ever booked. */
    NO_CHARGE_EXPECTED,
    /** It is settled whose history stands under a number that was given before. */
    NUMBER_SETTLED,
    /** The emitter of an incident says that it is over. */
    HEALTHY,
    /** Nobody told of the incident again for the span of {@code waymark.exceptions.quiet-after}. */
    QUIET,
    /** Nobody told of the incident again for as long as its emitter asked for. */
    CALM
}
