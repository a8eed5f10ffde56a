package io.waymark.order.booking.adapter.dispatch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.booking.application.WaitingBookings;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells how many bookings wait for people. */
@ApplicationScoped
class QueueWatch {
    private final WaitingBookings queue;
    private final OrderMetrics metrics;

    QueueWatch(WaitingBookings queue, OrderMetrics metrics) {
        this.queue = queue;
        this.metrics = metrics;
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        queue.counts().forEach((state, bookings) -> metrics.queued(state.name(), bookings));
    }
}
