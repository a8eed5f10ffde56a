package io.waymark.order.ordering.domain;

/** Who somebody is to an order. */
public enum PartyRole {
    SHIPPER,
    CONSIGNEE
}
