package io.waymark.order.ordering.application;

import io.waymark.order.address.domain.Completion;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.Refusal;
import java.util.List;

/** What became of a command to place an order. */
public sealed interface Placement {
    /**
     * Stored now.
     *
     * @param completed what was missing of its addresses and is certain
     */
    record Placed(Order.Accepted order, List<Completion> completed) implements Placement {}

    /** The same content was stored before. */
    record Repeated(Order order, List<Completion> completed) implements Placement {}

    record Refused(Refusal refusal) implements Placement {}
}
