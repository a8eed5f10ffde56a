package io.waymark.reconciliation.intake.adapter.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.cases.CaseOpened;
import io.waymark.events.cases.CaseReopened;
import io.waymark.events.cases.CaseResolved;
import io.waymark.reconciliation.history.application.Cases;
import io.waymark.reconciliation.history.domain.CaseNote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears of exception cases, which explain why money went back. */
@ApplicationScoped
class CasesListener {
    private final InboundBatches inbound;
    private final Cases cases;

    CasesListener(InboundBatches inbound, Cases cases) {
        this.inbound = inbound;
        this.cases = cases;
    }

    void subscribe(@Observes StartupEvent start) {
        inbound.subscribe(Consumers.CASES, this::apply);
    }

    @Incoming("cases")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbound.process(Consumers.CASES, batch, this::apply);
    }

    private void apply(List<InboundEvent<?>> fresh) {
        cases.note(fresh.stream()
                .map(CasesListener::note)
                .filter(Objects::nonNull)
                .filter(note -> note.shipmentCode() != null || note.orderId() != null)
                .toList());
    }

    private static @Nullable CaseNote note(InboundEvent<?> event) {
        CaseOpened opened = event.payloadOf(EventTypes.CASE_OPENED);
        if (opened != null) {
            return opened(event.id(), opened);
        }
        CaseReopened reopened = event.payloadOf(EventTypes.CASE_REOPENED);
        if (reopened != null) {
            return reopened(event.id(), reopened);
        }
        CaseResolved resolved = event.payloadOf(EventTypes.CASE_RESOLVED);
        return resolved == null ? null : resolved(event.id(), resolved);
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
