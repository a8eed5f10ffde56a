package io.waymark.order.ordering.adapter.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.delivery.faults.TransientFaults;
import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
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
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Counts commands that are not believed, so that a flood of forged ones costs one incident for each reason now and then. */
@ApplicationScoped
class UnprovenCommands {
    private static final Logger LOG = Logger.getLogger(UnprovenCommands.class);

    private final Map<Doubt, AtomicLong> counts = new EnumMap<>(Doubt.class);
    private final Outbox outbox;
    private final OrderMetrics metrics;
    private final Clock clock;
    private final String service;

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
            counts.put(doubt, new AtomicLong());
            metrics.unproven(doubt.name(), 0);
        }
    }

    /** Counts one; never blocks. */
    void count(Doubt doubt) {
        metrics.unproven(doubt.name(), 1);
        of(doubt).incrementAndGet();
    }

    @Scheduled(every = "${waymark.orders.commands.tell-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void tell() {
        Instant now = clock.instant();
        List<OutboundEvent<?>> incidents = new ArrayList<>();
        Map<Doubt, Long> told = new EnumMap<>(Doubt.class);
        for (Doubt doubt : Doubt.values()) {
            long occurrences = of(doubt).get();
            if (occurrences > 0) {
                told.put(doubt, occurrences);
                incidents.add(incident(doubt, occurrences, now));
            }
        }
        if (incidents.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> outbox.append(incidents));
            told.forEach((doubt, occurrences) -> of(doubt).addAndGet(-occurrences));
        } catch (RuntimeException fault) {
            if (!TransientFaults.isTransient(fault)) {
                throw fault;
            }
            LOG.warnf("unproven commands are told later: %s", FaultDescription.of(fault));
        }
    }

    private OutboundEvent<IncidentDetected> incident(Doubt doubt, long occurrences, Instant now) {
        return OutboundEvent.of(
                EventTypes.INCIDENT_DETECTED,
                service + ":" + IncidentKind.SIG_INVALID,
                null,
                now,
                new IncidentDetected(
                        service,
                        IncidentKind.SIG_INVALID,
                        Topics.ORDERS_REQUESTS,
                        doubt.words(),
                        null,
                        null,
                        null,
                        occurrences,
                        now));
    }

    private AtomicLong of(Doubt doubt) {
        AtomicLong count = counts.get(doubt);
        if (count == null) {
            throw new IllegalStateException("no count of " + doubt);
        }
        return count;
    }
}
