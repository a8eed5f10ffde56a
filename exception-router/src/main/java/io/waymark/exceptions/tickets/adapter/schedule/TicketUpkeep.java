package io.waymark.exceptions.tickets.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.waymark.exceptions.tickets.adapter.wiring.TicketConfig;
import io.waymark.exceptions.tickets.application.TicketEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Forgets what help desks told so long ago that it is not taken again. */
@ApplicationScoped
class TicketUpkeep {
    private final TicketEvents events;
    private final TicketConfig config;
    private final Clock clock;

    TicketUpkeep(TicketEvents events, TicketConfig config, Clock clock) {
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(identity = "tickets-forget", every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Instant before = clock.instant().minus(config.keep());
        int forgotten;
        do {
            forgotten = events.forget(before);
        } while (forgotten > 0);
    }
}
