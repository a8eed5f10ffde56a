package io.waymark.order.ordering.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.ordering.application.Orders;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells how many shipment codes can still be made, long before there are none. */
@ApplicationScoped
class SerialsWatch {
    private final Orders orders;
    private final OrderMetrics metrics;

    SerialsWatch(Orders orders, OrderMetrics metrics) {
        this.orders = orders;
        this.metrics = metrics;
    }

    @Scheduled(every = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        metrics.serialsLeft(orders.serialsLeft());
    }
}
