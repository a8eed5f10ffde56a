package io.waymark.exceptions.incidents.adapter.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentEvent;
import io.waymark.exceptions.cases.application.TakeInFacts;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.incidents.application.DetectionMetrics;
import io.waymark.privacy.PersonalWords;
import io.waymark.time.Microseconds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears which integrations fail and which are well again; each (source, kind, subject) becomes one case. */
@Startup
@ApplicationScoped
class IncidentsListener {
    private final Consumer<IncidentEvent> inbox;
    private final TakeInFacts takeIn;
    private final PersonalWords personal;
    private final DetectionMetrics metrics;
    private final Clock clock;

    IncidentsListener(
            InboundBatches inbound, TakeInFacts takeIn, PersonalWords personal, DetectionMetrics metrics, Clock clock) {
        this.inbox =
                inbound.consumer(Subscription.facts(Topics.INTEGRATION_INCIDENTS, IncidentEvent.class), this::take);
        this.takeIn = takeIn;
        this.personal = personal;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Incoming("incidents")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(batch);
    }

    private void take(List<InboundEvent<IncidentEvent>> fresh) {
        takeIn.take(fresh.stream().map(this::fact).toList());
        fresh.forEach(this::measure);
    }

    private static @Nullable Instant begun(IncidentDetected seen) {
        return seen.startedAt() == null ? null : Microseconds.of(seen.startedAt());
    }

    private static @Nullable Duration silence(IncidentDetected seen) {
        return seen.overAfterSeconds() == null ? null : Duration.ofSeconds(seen.overAfterSeconds());
    }

    private void measure(InboundEvent<IncidentEvent> event) {
        if (event.payload() instanceof IncidentDetected seen && seen.startedAt() != null) {
            metrics.detected(seen.kind().name(), Duration.between(seen.startedAt(), clock.instant()));
        }
    }

    private String detail(IncidentDetected seen) {
        String detail = personal.withoutPersonalData(seen.detail());
        return seen.code() == null ? detail : detail + " (code " + seen.code() + ")";
    }

    private Fact fact(InboundEvent<IncidentEvent> event) {
        return switch (event.payload()) {
            case IncidentDetected seen ->
                new Fact.IncidentSeen(
                        new Subject.Integration(seen.source(), seen.kind().name(), seen.subject()),
                        event.id(),
                        detail(seen),
                        Math.max(1, seen.occurrences()),
                        seen.shipmentCode(),
                        seen.orderId(),
                        begun(seen),
                        silence(seen),
                        Microseconds.of(seen.detectedAt()));
            case IncidentCleared cleared ->
                new Fact.IncidentOver(
                        new Subject.Integration(cleared.source(), cleared.kind().name(), cleared.subject()),
                        event.id(),
                        Microseconds.of(cleared.clearedAt()));
        };
    }
}
