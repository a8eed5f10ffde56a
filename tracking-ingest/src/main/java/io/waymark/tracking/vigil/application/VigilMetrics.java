package io.waymark.tracking.vigil.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.waymark.tracking.incident.domain.Incident.Kind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** The meters of the watch; the one place where their names are spelled. */
@Singleton
public class VigilMetrics {
    private final MeterRegistry registry;
    private final Timer turn;

    VigilMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.turn = Timer.builder("waymark_vigil_turn")
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
        count("waymark_vigil_raised", kind, account);
    }

    /** An incident was cleared. */
    public void cleared(Kind kind, String account) {
        count("waymark_vigil_cleared", kind, account);
    }

    private void count(String name, Kind kind, String account) {
        registry.counter(name, "kind", kind.name().toLowerCase(Locale.ROOT), "account", account)
                .increment();
    }
}
