package io.waymark.reconciliation.intake;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.cases.CaseEscalated;
import io.waymark.events.cases.CaseEvent;
import io.waymark.events.cases.CaseGrouped;
import io.waymark.events.cases.CaseOpened;
import io.waymark.events.cases.CaseReopened;
import io.waymark.events.cases.CaseResolved;
import io.waymark.events.cases.CaseRouted;
import io.waymark.reconciliation.history.Cases;
import io.waymark.reconciliation.history.domain.CaseNote;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears of exception cases, which explain why money went back. */
@Startup
@ApplicationScoped
class CasesListener {
    private final Consumer<CaseEvent> inbox;
    private final Cases cases;

    CasesListener(InboundBatches inbound, Cases cases) {
        this.inbox = inbound.consumer(Subscription.facts(Topics.EXCEPTIONS_CASES, CaseEvent.class), this::apply);
        this.cases = cases;
    }

    @Incoming("cases")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(batch);
    }

    private void apply(List<InboundEvent<CaseEvent>> fresh) {
        cases.note(fresh.stream()
                .map(CasesListener::note)
                .filter(Objects::nonNull)
                .filter(note -> note.shipmentCode() != null || note.orderId() != null)
                .toList());
    }

    private static @Nullable CaseNote note(InboundEvent<CaseEvent> event) {
        return switch (event.payload()) {
            case CaseOpened opened -> opened(event.id(), opened);
            case CaseReopened reopened -> reopened(event.id(), reopened);
            case CaseResolved resolved -> resolved(event.id(), resolved);
            case CaseRouted routed -> null;
            case CaseEscalated escalated -> null;
            case CaseGrouped grouped -> null;
        };
    }

    private static CaseNote opened(UUID eventId, CaseOpened opened) {
        return new CaseNote(
                opened.caseId(),
                opened.shipmentCode(),
                opened.orderId(),
                opened.code(),
                opened.family(),
                opened.owner().name(),
                CaseNote.Turn.OPENED,
                opened.explanation(),
                opened.openedAt(),
                eventId);
    }

    private static CaseNote reopened(UUID eventId, CaseReopened reopened) {
        return new CaseNote(
                reopened.caseId(),
                reopened.shipmentCode(),
                reopened.orderId(),
                reopened.code(),
                reopened.family(),
                reopened.owner().name(),
                CaseNote.Turn.REOPENED,
                reopened.explanation(),
                reopened.reopenedAt(),
                eventId);
    }

    private static CaseNote resolved(UUID eventId, CaseResolved resolved) {
        return new CaseNote(
                resolved.caseId(),
                resolved.shipmentCode(),
                resolved.orderId(),
                resolved.code(),
                resolved.family(),
                resolved.owner().name(),
                CaseNote.Turn.RESOLVED,
                resolved.resolution(),
                resolved.resolvedAt(),
                eventId);
    }
}
