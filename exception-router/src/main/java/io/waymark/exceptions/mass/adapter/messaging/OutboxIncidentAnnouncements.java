package io.waymark.exceptions.mass.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
import io.waymark.events.cases.CaseGrouped;
import io.waymark.events.cases.CaseOpened;
import io.waymark.events.cases.CaseResolved;
import io.waymark.events.cases.Owner;
import io.waymark.events.cases.Severity;
import io.waymark.exceptions.mass.application.IncidentAnnouncements;
import io.waymark.exceptions.mass.domain.Decision;
import io.waymark.exceptions.mass.domain.IncidentEvent;
import io.waymark.exceptions.mass.domain.MassIncident;
import io.waymark.exceptions.mass.domain.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Announces through the outbox, in the words of the contract, and to whoever listens in this process once that is committed.
 * An incident is told of as a case without a shipment, its members each by an event of their own.
 */
@ApplicationScoped
class OutboxIncidentAnnouncements implements IncidentAnnouncements {
    private final Outbox outbox;
    private final Event<IncidentEvent> listeners;

    OutboxIncidentAnnouncements(Outbox outbox, Event<IncidentEvent> listeners) {
        this.outbox = outbox;
        this.listeners = listeners;
    }

    @Override
    public void announce(List<IncidentEvent> events) {
        List<OutboundEvent<?>> outbound = events.stream()
                .<OutboundEvent<?>>flatMap(OutboxIncidentAnnouncements::outbound)
                .toList();
        outbox.append(outbound);
        events.forEach(listeners::fire);
    }

    private static Stream<OutboundEvent<?>> outbound(IncidentEvent event) {
        MassIncident about = event.about();
        String key = about.id().toString();
        return switch (event) {
            case IncidentEvent.Opened opened ->
                Stream.of(OutboundEvent.of(EventTypes.CASE_OPENED, key, null, opened.at(), opened(opened)));
            case IncidentEvent.Joined joined ->
                joined.members().stream()
                        .map(member -> OutboundEvent.of(
                                EventTypes.CASE_GROUPED,
                                member.caseId().toString(),
                                member.merchantId(),
                                joined.at(),
                                grouped(about, member, joined.at())));
            case IncidentEvent.Closed closed ->
                Stream.of(OutboundEvent.of(EventTypes.CASE_RESOLVED, key, null, closed.at(), closed(closed)));
        };
    }

    private static CaseOpened opened(IncidentEvent.Opened event) {
        MassIncident about = event.about();
        return new CaseOpened(
                about.id(),
                null,
                null,
                null,
                about.cause().code(),
                about.family(),
                subject(about),
                Severity.valueOf(about.severity().name()),
                owner(about),
                List.of(),
                about.members() + " shipments of " + about.cause().carrier() + " at "
                        + about.cause().place() + " have the same trouble",
                null,
                null,
                event.at(),
                event.at());
    }

    private static CaseGrouped grouped(MassIncident about, Opening member, Instant at) {
        return new CaseGrouped(
                member.caseId(),
                member.shipmentCode(),
                member.merchantId(),
                about.cause().code(),
                about.id(),
                about.cause().carrier(),
                about.cause().place(),
                at);
    }

    private static CaseResolved closed(IncidentEvent.Closed event) {
        MassIncident about = event.about();
        return new CaseResolved(
                about.id(),
                null,
                null,
                null,
                about.cause().code(),
                about.family(),
                owner(about),
                !(about.decision() instanceof Decision.Resolve),
                about.decision() instanceof Decision.Resolve resolve ? resolve.reason() : "RECOVERED",
                null,
                event.at());
    }

    private static String subject(MassIncident about) {
        return about.cause().carrier() + "/" + about.cause().place();
    }

    private static Owner owner(MassIncident about) {
        return Owner.valueOf(about.owner().name());
    }
}
