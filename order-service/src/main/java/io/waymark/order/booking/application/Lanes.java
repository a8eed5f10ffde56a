package io.waymark.order.booking.application;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.domain.CircuitBreaker;
import io.waymark.order.ordering.application.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Gives each carrier a lane of its own, so that a slow one holds up no other. */
@ApplicationScoped
public class Lanes {
    private final Bookings bookings;
    private final Orders orders;
    private final AskCarrier ask;
    private final BookingPolicy policy;
    private final OrderMetrics metrics;
    private final InstantSource clock;

    Lanes(
            Bookings bookings,
            Orders orders,
            AskCarrier ask,
            BookingPolicy policy,
            OrderMetrics metrics,
            InstantSource clock) {
        this.bookings = bookings;
        this.orders = orders;
        this.ask = ask;
        this.policy = policy;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A lane of its own for this carrier. */
    public Lane of(Carrier carrier) {
        CircuitBreaker breaker = new CircuitBreaker(policy.breakerFailures(), policy.breakerPause());
        return new Lane(carrier, breaker, bookings, orders, ask, metrics, clock);
    }
}
