package io.waymark.delivery.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.waymark.delivery.metrics.MeterNames;
import io.waymark.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** Counts what becomes of inbound events, and how long it takes. */
@ApplicationScoped
class InboundMeters {
    /** What can become of an event; the values of the outcome tag. */
    enum Outcome {
        APPLIED,
        DUPLICATE,
        WAITING,
        FAILED,
        DEAD_LETTERED,
        SKIPPED;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final MeterRegistry registry;
    private final Clock clock = SystemClock.inMicroseconds();

    InboundMeters(MeterRegistry registry, RunningBatches running) {
        this.registry = registry;
        registry.gauge(MeterNames.INBOUND_OLDEST_ATTEMPT, running, batches -> batches.longest()
                .map(batch -> batch.lasted().toMillis() / 1000.0)
                .orElse(0.0));
    }

    void events(String consumer, Outcome outcome, int count) {
        if (count > 0) {
            registry.counter(
                            MeterNames.INBOUND_EVENTS, MeterNames.CONSUMER, consumer, MeterNames.OUTCOME, outcome.tag())
                    .increment(count);
        }
    }

    void waited(String consumer) {
        registry.counter(MeterNames.INBOUND_WAITS, MeterNames.CONSUMER, consumer)
                .increment();
    }

    void retried(String consumer, Outcome outcome) {
        registry.counter(MeterNames.PARKED_RETRIES, MeterNames.CONSUMER, consumer, MeterNames.OUTCOME, outcome.tag())
                .increment();
    }

    /**
     * Notes a finished batch.
     *
     * @param oldestTimestamp smallest record time stamp of the batch, epoch milliseconds
     */
    void batch(String consumer, Duration lasted, long oldestTimestamp) {
        timer(MeterNames.INBOUND_BATCH, consumer).record(lasted);
        timer(MeterNames.INBOUND_LATENCY, consumer)
                .record(Duration.ofMillis(Math.max(0, clock.millis() - oldestTimestamp)));
    }

    private Timer timer(String name, String consumer) {
        return Timer.builder(name)
                .tag(MeterNames.CONSUMER, consumer)
                .publishPercentileHistogram()
                .register(registry);
    }
}
