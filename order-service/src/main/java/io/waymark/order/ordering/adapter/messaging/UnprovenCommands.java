package io.waymark.order.ordering.adapter.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.delivery.faults.TransientFaults;
import io.waymark.delivery.incidents.IncidentNews;
import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.Topics;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.faults.FaultDescription;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.ordering.adapter.messaging.SignedCommands.Doubt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Counts commands that are not believed, so that a flood of forged ones costs one incident for each reason now and then. */
@ApplicationScoped
class UnprovenCommands {
    private static final Logger LOG = Logger.getLogger(UnprovenCommands.class);

    private final Map<Doubt, Count> counts = new ConcurrentHashMap<>();
    private final Outbox outbox;
    private final OrderMetrics metrics;
    private final Clock clock;
    private final String service;

    /** How many there were since the last time, and when the first of them came. */
    private record Count(long times, Instant first) {
        Count plus(Count other) {
            return new Count(times + other.times, first.isBefore(other.first) ? first : other.first);
        }
    }

    UnprovenCommands(
            Outbox outbox,
            OrderMetrics metrics,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
        this.service = service;
        for (Doubt doubt : Doubt.values()) {
            metrics.unproven(doubt.name(), 0);
        }
    }

    /** Counts one; never blocks. */
    void count(Doubt doubt) {
        metrics.unproven(doubt.name(), 1);
        counts.merge(doubt, new Count(1, clock.instant()), Count::plus);
    }

    @Scheduled(every = "${waymark.orders.commands.tell-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        Instant now = clock.instant();
        Map<Doubt, Count> taken = new EnumMap<>(Doubt.class);
        for (Doubt doubt : Doubt.values()) {
            Count count = counts.remove(doubt);
            if (count != null) {
                taken.put(doubt, count);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        List<OutboundEvent<?>> incidents = new ArrayList<>();
        taken.forEach((doubt, count) -> incidents.add(incident(doubt, count, now)));
        try {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(incidents));
        } catch (RuntimeException fault) {
            taken.forEach((doubt, count) -> counts.merge(doubt, count, Count::plus));
            if (!TransientFaults.isTransient(fault)) {
                throw fault;
            }
            LOG.warnf("unproven commands are told later: %s", FaultDescription.of(fault));
        }
    }

    private OutboundEvent<IncidentDetected> incident(Doubt doubt, Count count, Instant now) {
        return IncidentNews.of(
                IncidentDetected.of(service, IncidentKind.SIG_INVALID, Topics.ORDERS_REQUESTS, doubt.words(), now)
                        .seen(count.times())
                        .begunAt(count.first()));
    }
}
