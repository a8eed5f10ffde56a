package io.waymark.order.ordering.application;

import io.waymark.order.calls.Subject;
import io.waymark.order.ordering.domain.Order;

/** What the log of calls is told of a known order. */
public final class OrderSubject {
    /** All of it. */
    public static Subject of(Order order) {
        return new Subject(
                order.content().merchantId(),
                order.content().referenceNo(),
                order.id(),
                order.shipmentCode().value());
    }

    private OrderSubject() {}
}
