package io.waymark.exceptions.cases.adapter.messaging;

import io.waymark.delivery.incidents.IncidentNews;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.exceptions.cases.application.ClockIncidents;
import io.waymark.exceptions.cases.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
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
    public void stuck(String key, String cause, Instant at) {
        outbox.append(
                IncidentNews.of(IncidentDetected.of(SOURCE, KIND, about(key), "its clocks cannot ring: " + cause, at)
                        .about(parcel(key), null)
                        .begunAt(at)));
    }

    @Override
    public void moving(String key, Instant at) {
        outbox.append(IncidentNews.of(new IncidentCleared(SOURCE, KIND, about(key), "its clocks ring again", at)));
    }

    private static String about(String key) {
        return "clocks/" + key;
    }

    /** A key that nobody can read names none. */
    private static @Nullable String parcel(String key) {
        return Subject.find(key)
                .flatMap(subject -> switch (subject) {
                    case Subject.Shipment shipment -> Optional.of(shipment.code());
                    case Subject.Integration integration -> Optional.<String>empty();
                })
                .orElse(null);
    }
}
