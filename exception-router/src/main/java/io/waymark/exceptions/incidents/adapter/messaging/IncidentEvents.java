package io.waymark.exceptions.incidents.adapter.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.exceptions.cases.adapter.messaging.Consumers;
import io.waymark.exceptions.cases.application.TakeInFacts;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which integrations fail and which are well again; each (source, kind, subject) becomes one case. */
@ApplicationScoped
class IncidentEvents {
    private final InboundBatches batches;
    private final TakeInFacts takeIn;

    IncidentEvents(InboundBatches batches, TakeInFacts takeIn) {
        this.batches = batches;
        this.takeIn = takeIn;
    }

    @Incoming("incidents")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        batches.process(
                Consumers.INCIDENTS,
                batch,
                fresh -> takeIn.take(fresh.stream()
                        .map(IncidentEvents::fact)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    static Optional<Fact> fact(InboundEvent<?> event) {
        IncidentDetected seen = event.payloadOf(EventTypes.INCIDENT_DETECTED);
        if (seen != null) {
            return Optional.of(new Fact.IncidentSeen(
                    new Subject.Integration(seen.source(), seen.kind().name(), seen.subject()),
                    event.id(),
                    seen.code() == null ? seen.detail() : seen.detail() + " (code " + seen.code() + ")",
                    Math.max(1, seen.occurrences()),
                    seen.detectedAt().truncatedTo(ChronoUnit.MICROS)));
        }
        IncidentCleared over = event.payloadOf(EventTypes.INCIDENT_CLEARED);
        return Optional.ofNullable(over)
                .map(cleared -> new Fact.IncidentOver(
                        new Subject.Integration(cleared.source(), cleared.kind().name(), cleared.subject()),
                        event.id(),
                        cleared.clearedAt().truncatedTo(ChronoUnit.MICROS)));
    }
}
