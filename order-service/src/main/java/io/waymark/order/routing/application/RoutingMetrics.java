package io.waymark.order.routing.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The meters of choices among channels; the one place where their names are spelled. */
@Singleton
public class RoutingMetrics {
    private final MeterRegistry registry;

    /** Made by CDI, and by tests. */
    public RoutingMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A rule chose a channel for an order. */
    void chosen(String rule, String channel, long nanos) {
        registry.counter("waymark.routing.chosen", "rule", rule, "channel", channel)
                .increment();
        timer("waymark.routing.choosing").record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A release had a say in an order. */
    void drawn(String from, String to, boolean moved) {
        registry.counter("waymark.routing.released", "from", from, "to", to, "moved", String.valueOf(moved))
                .increment();
    }

    /** Channels were compared for somebody. */
    public void compared(long nanos) {
        timer("waymark.rates.compared").record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String name) {
        return Timer.builder(name).publishPercentileHistogram().register(registry);
    }
}
