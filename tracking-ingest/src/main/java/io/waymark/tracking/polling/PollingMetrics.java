package io.waymark.tracking.polling;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.waymark.tracking.calls.Outcome;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** The meters of polling; the one place where their names are spelled. */
@Singleton
public class PollingMetrics {
    private final MeterRegistry registry;

    /** What became of a number that was due. */
    public enum LegOutcome {
        REPORTED,
        NO_TRACE,
        REGISTERED,
        UNREGISTERED,
        REFUSED,
        UNANSWERED,
        UNREADABLE,
        UNSTORED,
        RESTED
    }

    PollingMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A call ended. */
    public void called(String provider, Outcome outcome, long nanos) {
        Timer.builder("waymark_polling_call")
                .description("one call to a tracking interface")
                .tags("provider", provider, "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .publishPercentileHistogram()
                .register(registry)
                .record(Duration.ofNanos(nanos));
    }

    /** A due number was looked at. */
    public void looked(String provider, LegOutcome outcome) {
        registry.counter(
                        "waymark_polling_legs",
                        "provider",
                        provider,
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** Nobody asks about a number any more. */
    public void stopped(String provider, String reason) {
        registry.counter("waymark_polling_stopped", "provider", provider, "reason", reason.toLowerCase(Locale.ROOT))
                .increment();
    }

    /** A number was taken so long after it was due. */
    public void late(String provider, Duration late) {
        Timer.builder("waymark_polling_lateness")
                .description("from the time a number is due to its being taken")
                .tag("provider", provider)
                .publishPercentileHistogram()
                .register(registry)
                .record(late);
    }

    /** A worker's step broke off: the database is away, or a fault of ours. */
    public void broken(String provider) {
        registry.counter("waymark_polling_broken_rounds", "provider", provider).increment();
    }
}
