package io.waymark.tracking.pushwatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.waymark.tracking.incident.Incident.Kind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** The meters of the watch; the one place where their names are spelled. */
@Singleton
public class PushWatchMetrics {
    private final MeterRegistry registry;
    private final Timer turn;

    PushWatchMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.turn = Timer.builder("waymark_push_watch_turn")
                .description("judging all accounts that push")
                .publishPercentileHistogram()
                .register(registry);
    }

    /** A turn ended. */
    public void turned(long nanos) {
        turn.record(Duration.ofNanos(nanos));
    }

    /** An incident was raised. */
    public void raised(Kind kind, String account) {
        count("waymark_push_watch_raised", kind, account);
    }

    /** An incident was cleared. */
    public void cleared(Kind kind, String account) {
        count("waymark_push_watch_cleared", kind, account);
    }

    private void count(String name, Kind kind, String account) {
        registry.counter(name, "kind", kind.name().toLowerCase(Locale.ROOT), "account", account)
                .increment();
    }
}
