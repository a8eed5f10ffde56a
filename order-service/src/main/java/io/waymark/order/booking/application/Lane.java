package io.waymark.order.booking.application;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.booking.domain.CircuitBreaker;
import io.waymark.order.ordering.application.Orders;
import io.waymark.order.ordering.domain.Order;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** The calls to one carrier: so many at a time as it bears, none while its breaker is open. */
public final class Lane {
    private static final Logger LOG = Logger.getLogger(Lane.class);

    /** What a call may take beyond twice its time-out, storing the result included. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Carrier carrier;
    private final CircuitBreaker breaker;
    private final Bookings bookings;
    private final Orders orders;
    private final AskCarrier ask;
    private final OrderMetrics metrics;
    private final InstantSource clock;
    private final Semaphore slots;
    private final Duration lease;

    Lane(
            Carrier carrier,
            CircuitBreaker breaker,
            Bookings bookings,
            Orders orders,
            AskCarrier ask,
            OrderMetrics metrics,
            InstantSource clock) {
        this.carrier = carrier;
        this.breaker = breaker;
        this.bookings = bookings;
        this.orders = orders;
        this.ask = ask;
        this.metrics = metrics;
        this.clock = clock;
        this.slots = new Semaphore(carrier.concurrency());
        this.lease = carrier.timeout().multipliedBy(2).plus(MARGIN);
    }

    /**
     * Starts a call for each due booking, as many as the carrier bears; returns without waiting for any.
     *
     * @param ended is told after each call, because a slot is free again
     */
    public void startDue(ExecutorService calls, Runnable ended) {
        Instant now = clock.instant();
        int wanted = breaker.permits(slots.availablePermits(), now);
        if (wanted == 0) {
            return;
        }
        List<Booking> claimed = bookings.claim(carrier.code(), wanted, now, lease);
        if (claimed.isEmpty()) {
            return;
        }
        breaker.started(now);
        Map<UUID, Order> contents =
                orders.withIds(claimed.stream().map(Booking::orderId).toList());
        for (Booking booking : claimed) {
            Order order = contents.get(booking.orderId());
            if (order == null) {
                throw new IllegalStateException("booking without order " + booking.orderId());
            }
            slots.acquireUninterruptibly();
            calls.execute(() -> call(order, booking, ended));
        }
    }

    private void call(Order order, Booking booking, Runnable ended) {
        try {
            ask.ask(carrier, breaker, order, booking);
        } catch (RuntimeException broken) {
            metrics.dispatchFailed();
            LOG.errorf(broken, "order %s: the answer of %s is not stored; asking again", order.id(), carrier.code());
        } finally {
            slots.release();
            ended.run();
        }
    }
}
