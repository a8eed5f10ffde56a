package io.waymark.tracking.subscription.domain;

import java.util.Arrays;
import java.util.Optional;

/** What subscribers are called about. */
public enum UpdateKind {
    /** A carrier reported something new. */
    SCANNED("shipment.scanned"),
    /** The shipment stands elsewhere than before. */
    STATUS_CHANGED("shipment.status-changed"),
    /** A delivery is contradicted. */
    CONFLICT_DETECTED("shipment.conflict-detected"),
    /** Nothing was stored of a command. */
    ORDER_REFUSED("order.refused", true),
    /** No carrier takes the shipment as it is. */
    ORDER_BOOKING_FAILED("order.booking-failed", true),
    /** The order will not be shipped. */
    ORDER_CANCELLED("order.cancelled", true),
    /** A carrier took the shipment. */
    WAYBILL_ISSUED("waybill.issued", true),
    /** The carrier let the shipment go. */
    WAYBILL_VOIDED("waybill.voided", true),
    /** It is known who delivers in the end. */
    LASTMILE_ASSIGNED("lastmile.assigned", true);

    private final String word;
    private final boolean ofOrder;

    UpdateKind(String word) {
        this(word, false);
    }

    UpdateKind(String word, boolean ofOrder) {
        this.word = word;
        this.ofOrder = ofOrder;
    }

    /**
     * Whether it tells of an order rather than of a parcel's way: those come only to subscriptions that name them, as they have
     * data of another shape.
     */
    public boolean isOfOrder() {
        return ofOrder;
    }

    /** As callbacks and filters spell it. */
    public String word() {
        return word;
    }

    /** The kind of that spelling. */
    public static Optional<UpdateKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
