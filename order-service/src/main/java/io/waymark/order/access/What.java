package io.waymark.order.access;

/** In which way somebody came to see personal data, or did away with them. */
public enum What {
    /** The order was read with names, numbers and addresses. */
    ORDER,

    LABEL,
    PACKING_SLIP,
    CUSTOMS_DECLARATION,

    /** The order was found by whom it is for, and shown with them in part. */
    SEARCH,

    /** All that is known of the people of an order was handed out. */
    EXPORT,

    /** The people of an order were forgotten on request. */
    ERASURE
}
