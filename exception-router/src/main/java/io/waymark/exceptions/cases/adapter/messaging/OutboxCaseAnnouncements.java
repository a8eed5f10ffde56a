package io.waymark.exceptions.cases.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventType;
import io.waymark.events.EventTypes;
import io.waymark.events.cases.CaseEscalated;
import io.waymark.events.cases.CaseOpened;
import io.waymark.events.cases.CaseReopened;
import io.waymark.events.cases.CaseResolved;
import io.waymark.events.cases.CaseRouted;
import io.waymark.events.cases.Owner;
import io.waymark.events.cases.Severity;
import io.waymark.exceptions.cases.application.AnnouncedEvents;
import io.waymark.exceptions.cases.application.CaseAnnouncements;
import io.waymark.exceptions.cases.domain.CaseEvent;
import io.waymark.exceptions.cases.domain.CaseReference;
import io.waymark.exceptions.cases.domain.DeskClocks;
import io.waymark.exceptions.cases.domain.Routing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Announces through the outbox, in the words of the contract; in this process at once to whoever stores something with it, and
 * to whoever listens once that is committed.
 */
@ApplicationScoped
class OutboxCaseAnnouncements implements CaseAnnouncements {
    private final Outbox outbox;
    private final Event<AnnouncedEvents> companions;
    private final Event<CaseEvent> listeners;

    OutboxCaseAnnouncements(Outbox outbox, Event<AnnouncedEvents> companions, Event<CaseEvent> listeners) {
        this.outbox = outbox;
        this.companions = companions;
        this.listeners = listeners;
    }

    @Override
    public void announce(List<CaseEvent> events) {
        if (!events.isEmpty()) {
            List<OutboundEvent<?>> outbound = events.stream()
                    .<OutboundEvent<?>>map(OutboxCaseAnnouncements::outbound)
                    .toList();
            outbox.append(outbound);
            companions.fire(new AnnouncedEvents(events));
            events.forEach(listeners::fire);
        }
    }

    private static OutboundEvent<?> outbound(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened opened -> event(EventTypes.CASE_OPENED, event, opened(opened));
            case CaseEvent.Routed routed -> event(EventTypes.CASE_ROUTED, event, routed(routed));
            case CaseEvent.Escalated escalated -> event(EventTypes.CASE_ESCALATED, event, escalated(escalated));
            case CaseEvent.Resolved resolved -> event(EventTypes.CASE_RESOLVED, event, resolved(resolved));
            case CaseEvent.Reopened reopened -> event(EventTypes.CASE_REOPENED, event, reopened(reopened));
        };
    }

    private static <T> OutboundEvent<T> event(EventType<T> type, CaseEvent about, T payload) {
        return OutboundEvent.of(
                type, about.about().id().toString(), about.about().reference().merchantId(), about.at(), payload);
    }

    private static CaseOpened opened(CaseEvent.Opened event) {
        CaseReference reference = event.about().reference();
        Routing routing = event.about().routing();
        DeskClocks clocks = event.about().clocks();
        return new CaseOpened(
                reference.caseId(),
                reference.shipmentCode(),
                reference.orderId(),
                reference.merchantId(),
                routing.code(),
                reference.family(),
                reference.about(),
                severity(routing),
                owner(routing.owner()),
                copyOwners(routing),
                routing.explanation(),
                clocks.firstResponseDue(),
                clocks.resolveDue(),
                routing.occurredAt(),
                event.at());
    }

    private static CaseRouted routed(CaseEvent.Routed event) {
        CaseReference reference = event.about().reference();
        Routing routing = event.about().routing();
        return new CaseRouted(
                reference.caseId(),
                reference.shipmentCode(),
                reference.orderId(),
                reference.merchantId(),
                routing.code(),
                reference.family(),
                previous(event),
                owner(routing.owner()),
                copyOwners(routing),
                severity(routing),
                event.reason(),
                event.at());
    }

    private static CaseEscalated escalated(CaseEvent.Escalated event) {
        CaseReference reference = event.about().reference();
        Routing routing = event.about().routing();
        return new CaseEscalated(
                reference.caseId(),
                reference.shipmentCode(),
                reference.orderId(),
                reference.merchantId(),
                routing.code(),
                reference.family(),
                owner(routing.owner()),
                severity(routing),
                CaseEscalated.Clock.valueOf(event.clock()),
                event.percent(),
                event.told(),
                event.due(),
                event.at());
    }

    private static CaseResolved resolved(CaseEvent.Resolved event) {
        CaseReference reference = event.about().reference();
        Routing routing = event.about().routing();
        return new CaseResolved(
                reference.caseId(),
                reference.shipmentCode(),
                reference.orderId(),
                reference.merchantId(),
                routing.code(),
                reference.family(),
                owner(routing.owner()),
                event.resolution().automatic(),
                event.resolution().reason(),
                null,
                event.at());
    }

    private static CaseReopened reopened(CaseEvent.Reopened event) {
        CaseReference reference = event.about().reference();
        Routing routing = event.about().routing();
        return new CaseReopened(
                reference.caseId(),
                reference.shipmentCode(),
                reference.orderId(),
                reference.merchantId(),
                routing.code(),
                reference.family(),
                owner(routing.owner()),
                severity(routing),
                event.about().handling().reopenings(),
                routing.explanation(),
                event.at());
    }

    private static @Nullable Owner previous(CaseEvent.Routed event) {
        return event.previous() == null ? null : owner(event.previous());
    }

    private static List<Owner> copyOwners(Routing routing) {
        return routing.copyOwners().stream().map(OutboxCaseAnnouncements::owner).toList();
    }

    private static Owner owner(io.waymark.exceptions.classify.domain.Owner owner) {
        return Owner.valueOf(owner.name());
    }

    private static Severity severity(Routing routing) {
        return Severity.valueOf(routing.severity().name());
    }
}
