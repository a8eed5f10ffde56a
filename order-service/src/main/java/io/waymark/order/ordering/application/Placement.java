package io.waymark.order.ordering.application;

import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.Refusal;

/** What became of a command to place an order. */
public sealed interface Placement {
    /** Stored now. */
    record Placed(Order.Accepted order) implements Placement {}

    /** The same content was stored before. */
    record Repeated(Order order) implements Placement {}

    record Refused(Refusal refusal) implements Placement {}
}
