package io.waymark.exceptions.tickets.application;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The meter of what help desks tell; the one place where its name is spelled. */
@Singleton
public class TicketDoorMetrics {
    private static final String HEARD = "waymark_tickets_heard";
    private final MeterRegistry registry;

    TicketDoorMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * A push was answered.
     *
     * @param desk    {@code unknown} for one that is not believed
     * @param outcome one of few fixed words
     */
    public void heard(String desk, String outcome, Duration took) {
        registry.timer(HEARD, "desk", desk, "outcome", outcome).record(took);
    }
}
