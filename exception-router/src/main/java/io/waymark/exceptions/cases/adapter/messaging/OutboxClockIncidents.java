package io.waymark.exceptions.cases.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.exceptions.cases.application.ClockIncidents;
import io.waymark.exceptions.cases.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells of stuck clocks through the outbox; this service takes it in like any other's incident, and one case comes of it. */
@ApplicationScoped
class OutboxClockIncidents implements ClockIncidents {
    private static final String SOURCE = "exception-router";
    private static final IncidentKind KIND = IncidentKind.KEY_PARKED;

    private final Outbox outbox;

    OutboxClockIncidents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void stuck(Subject subject, String cause, Instant at) {
        IncidentDetected incident = new IncidentDetected(
                SOURCE, KIND, about(subject), "its clocks cannot ring: " + cause, null, parcel(subject), null, 1, at);
        outbox.append(OutboundEvent.of(EventTypes.INCIDENT_DETECTED, SOURCE + ":" + KIND, null, at, incident));
    }

    @Override
    public void moving(Subject subject, Instant at) {
        IncidentCleared incident = new IncidentCleared(SOURCE, KIND, about(subject), "its clocks ring again", at);
        outbox.append(OutboundEvent.of(EventTypes.INCIDENT_CLEARED, SOURCE + ":" + KIND, null, at, incident));
    }

    private static String about(Subject subject) {
        return "clocks/" + subject.key();
    }

    private static @Nullable String parcel(Subject subject) {
        return switch (subject) {
            case Subject.Shipment shipment -> shipment.code();
            case Subject.Integration integration -> null;
        };
    }
}
