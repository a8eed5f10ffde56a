package io.waymark.order.ordering.application;

import io.waymark.order.ordering.application.OrderFacts.Cancellation;
import io.waymark.order.ordering.application.Waybills.Waybill;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ends a cancellation that had to wait for a carrier; runs in the transaction that keeps the carrier's answer. */
@ApplicationScoped
public class FinishCancellation {
    private final Orders orders;
    private final OrderFacts facts;

    private final Dispatches dispatches;

    FinishCancellation(Orders orders, OrderFacts facts, Dispatches dispatches) {
        this.orders = orders;
        this.dispatches = dispatches;
        this.facts = facts;
    }

    /** The carrier let go. */
    @Transactional(TxType.MANDATORY)
    public void agreed(Order order, String reason, Optional<Waybill> waybill, Instant at) {
        switch (order) {
            case Order.Accepted accepted -> {
                Order.Cancelled cancelled = accepted.cancel(reason, at);
                orders.cancel(List.of(cancelled));
                facts.cancelled(List.of(new Cancellation(cancelled, waybill)));
            }
            case Order.Cancelled again -> {}
        }
    }

    /** The carrier already moves the shipment: the order stays, and whoever wished to cancel it is told. */
    @Transactional(TxType.MANDATORY)
    public void tooLate(Order order, Instant at) {
        dispatches.putBack(order.id());
        facts.refused(List.of(Refusal.of(Refusal.Code.CANCEL_TOO_LATE, OrderKey.of(order.content()))), at);
    }
}
