package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.Waybills.Waybill;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where ordering tells what happened; joins the caller's transaction, so that nothing is told that was not stored. */
public interface OrderFacts {
    void accepted(List<Order.Accepted> orders);

    void refused(List<Refusal> refusals, Instant at);

    void cancelled(List<Cancellation> cancellations);

    /** A cancelled order with what had been issued for it. */
    record Cancellation(Order.Cancelled order, Optional<Waybill> waybill) {}
}
