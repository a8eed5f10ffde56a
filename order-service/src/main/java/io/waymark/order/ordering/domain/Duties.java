package io.waymark.order.ordering.domain;

/** Who pays duties and taxes at the border. */
public enum Duties {
    /** The shipper: delivered duty paid. */
    DDP,
    /** The consignee: delivered duty unpaid. */
    DDU
}
