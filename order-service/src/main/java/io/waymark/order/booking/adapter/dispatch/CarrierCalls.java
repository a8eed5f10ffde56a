package io.waymark.order.booking.adapter.dispatch;

import io.waymark.order.application.OrderMetrics;
import io.waymark.order.booking.application.AskCarrier;
import io.waymark.order.booking.application.BookingPolicy;
import io.waymark.order.booking.application.Bookings;
import io.waymark.order.booking.application.Breakers;
import io.waymark.order.booking.application.BypassCarriers;
import io.waymark.order.booking.application.CarrierPauses;
import io.waymark.order.booking.application.Carriers.Carrier;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.booking.domain.CircuitBreaker;
import io.waymark.order.ordering.application.Orders;
import io.waymark.order.ordering.domain.Order;
import io.waymark.work.LeasedWork;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is due at one carrier and how it is asked: so many calls at a time as it bears, none while its breaker is open. */
@Singleton
final class CarrierCalls {
    /** What a call may take beyond twice its time-out, storing the result included. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Bookings bookings;
    private final Orders orders;
    private final AskCarrier ask;
    private final BypassCarriers bypass;
    private final Breakers breakers;
    private final CarrierPauses pauses;
    private final BookingPolicy policy;
    private final OrderMetrics metrics;
    private final Clock clock;

    CarrierCalls(
            Bookings bookings,
            Orders orders,
            AskCarrier ask,
            BypassCarriers bypass,
            Breakers breakers,
            CarrierPauses pauses,
            BookingPolicy policy,
            OrderMetrics metrics,
            Clock clock) {
        this.bookings = bookings;
        this.orders = orders;
        this.ask = ask;
        this.bypass = bypass;
        this.breakers = breakers;
        this.pauses = pauses;
        this.policy = policy;
        this.metrics = metrics;
        this.clock = clock;
    }

    private record Due(Order order, Booking booking) {}

    /** The queue of one carrier, with a breaker of its own. */
    LeasedWork<?> of(Carrier carrier) {
        CircuitBreaker breaker = breakers.of(carrier.code());
        return new LeasedWork<Due>(
                (limit, now, leaseEnds) -> claim(carrier, breaker, limit, now, leaseEnds),
                due -> call(carrier, breaker, due),
                carrier.concurrency(),
                carrier.timeout().multipliedBy(2).plus(MARGIN),
                policy.pollInterval(),
                clock,
                free -> permits(carrier, breaker, free));
    }

    /** While a carrier is left alone, by its breaker or by people, its orders do not wait for it. */
    private int permits(Carrier carrier, CircuitBreaker breaker, int free) {
        boolean paused = pauses.isPaused(carrier.code());
        if (paused || breaker.isOpen()) {
            int led = BypassCarriers.AT_ONCE;
            while (led == BypassCarriers.AT_ONCE) {
                led = bypass.step(carrier.code());
            }
        }
        return paused ? 0 : breaker.permits(free, clock.instant());
    }

    private List<Due> claim(Carrier carrier, CircuitBreaker breaker, int limit, Instant now, Instant leaseEnds) {
        List<Booking> claimed = bookings.claim(carrier.code(), limit, now, leaseEnds);
        if (claimed.isEmpty()) {
            return List.of();
        }
        breaker.started(now);
        Map<UUID, Order> contents =
                orders.withIds(claimed.stream().map(Booking::orderId).toList());
        return claimed.stream()
                .map(booking -> new Due(order(contents, booking), booking))
                .toList();
    }

    private static Order order(Map<UUID, Order> contents, Booking booking) {
        Order order = contents.get(booking.orderId());
        if (order == null) {
            throw new IllegalStateException("booking without order " + booking.orderId());
        }
        return order;
    }

    private void call(Carrier carrier, CircuitBreaker breaker, Due due) {
        try {
            ask.ask(carrier, breaker, due.order(), due.booking());
        } catch (RuntimeException broken) {
            metrics.dispatchFailed();
            throw broken;
        }
    }
}
