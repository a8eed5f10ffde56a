package io.waymark.order.booking.application;

import io.waymark.order.booking.domain.CircuitBreaker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The breakers of this process, one for each carrier. */
@ApplicationScoped
public class Breakers {
    private final Map<String, CircuitBreaker> byCarrier = new ConcurrentHashMap<>();
    private final BookingPolicy policy;

    Breakers(BookingPolicy policy) {
        this.policy = policy;
    }

    /** The carrier's breaker; one that nobody asked for before is closed. */
    public CircuitBreaker of(String carrier) {
        return byCarrier.computeIfAbsent(
                carrier, code -> new CircuitBreaker(policy.breakerFailures(), policy.breakerPause()));
    }
}
