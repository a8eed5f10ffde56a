package io.waymark.exceptions.notify.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.waymark.exceptions.notify.domain.TicketCall;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The meters of what help desks are told; the one place where their names are spelled. */
@Singleton
public class TicketMetrics {
    private static final String TOLD = "waymark_tickets_told";
    private static final String LOST = "waymark_tickets_lost";
    private final MeterRegistry registry;

    TicketMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A help desk took it. */
    public void told(String desk, TicketCall call) {
        registry.counter(TOLD, "desk", desk, "call", call.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    /** A ticket cannot be changed any more. */
    public void lost(String desk) {
        registry.counter(LOST, "desk", desk).increment();
    }
}
