package io.waymark.tracking.callback.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.waymark.webhook.domain.Outcome;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The meters of callbacks; the one place where their names are spelled. */
@Singleton
public class CallbackMetrics {
    private static final String TAKEN = "taken";
    private static final String GONE = "gone";
    private final Map<String, Timer> attempts = new HashMap<>();
    private final Timer delivered;
    private final Counter queued;
    private final Counter givenUp;
    private final AtomicInteger underWay;
    private final AtomicLong failingEndpoints;
    private final AtomicLong oldestDue;

    CallbackMetrics(MeterRegistry registry) {
        attempt(registry, TAKEN);
        attempt(registry, GONE);
        for (Outcome.Fault fault : Outcome.Fault.values()) {
            attempt(registry, word(fault));
        }
        delivered = timer(registry, "waymark_callbacks_delivery", "from the queue to the attempt that was taken");
        queued = registry.counter("waymark_callbacks_queued");
        givenUp = registry.counter("waymark_callbacks_given_up");
        underWay = gauge(registry, "waymark_callbacks_under_way", new AtomicInteger());
        failingEndpoints = gauge(registry, "waymark_callbacks_failing_endpoints", new AtomicLong());
        oldestDue = gauge(registry, "waymark_callbacks_oldest_due_seconds", new AtomicLong());
    }

    void queued(int callbacks) {
        queued.increment(callbacks);
    }

    void attempted(Attempt attempt) {
        String outcome =
                switch (attempt.outcome()) {
                    case Outcome.Taken taken -> TAKEN;
                    case Outcome.Gone gone -> GONE;
                    case Outcome.Failed failed -> word(failed.fault());
                };
        Timer timer = attempts.get(outcome);
        if (timer != null) {
            timer.record(attempt.took());
        }
        if (outcome.equals(TAKEN)) {
            delivered.record(Duration.between(attempt.callback().queuedAt(), attempt.endedAt()));
        }
    }

    void gaveUp(int callbacks) {
        givenUp.increment(callbacks);
    }

    void underWay(int callbacks) {
        underWay.set(callbacks);
    }

    /** How endpoints fare over all replicas: how many fail, and how long the oldest callback of a healthy one is due. */
    public void endpoints(long failing, long oldestDueSeconds) {
        failingEndpoints.set(failing);
        oldestDue.set(oldestDueSeconds);
    }

    private void attempt(MeterRegistry registry, String outcome) {
        attempts.put(
                outcome,
                Timer.builder("waymark_callbacks_attempt")
                        .description("one attempt to call an endpoint")
                        .tag("outcome", outcome)
                        .publishPercentileHistogram()
                        .register(registry));
    }

    private static Timer timer(MeterRegistry registry, String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentileHistogram()
                .register(registry);
    }

    private static <N extends Number> N gauge(MeterRegistry registry, String name, N number) {
        registry.gauge(name, number);
        return number;
    }

    private static String word(Outcome.Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }
}
