package io.waymark.tracking.page;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The meter of the public page; the one place where its name is spelled. */
@Singleton
class PageMetrics {
    private final Map<Outcome, Timer> answered = new ConcurrentHashMap<>();
    private final MeterRegistry registry;

    /** How a visit ended. */
    enum Outcome {
        SHOWN,
        NOT_FOUND,
        BUSY
    }

    PageMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void answered(Outcome outcome, long nanos) {
        answered.computeIfAbsent(outcome, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Outcome outcome) {
        return Timer.builder("waymark_tracking_page")
                .description("from a visit of the public tracking page to its answer")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .publishPercentileHistogram()
                .register(registry);
    }
}
