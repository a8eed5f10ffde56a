package io.waymark.tracking.callback.application;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.incident.Incident.Kind;
import io.waymark.tracking.incident.IncidentAnnouncements;
import io.waymark.tracking.incident.Recovery;
import io.waymark.webhook.domain.EndpointHealth;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the technical desk how endpoints fare, as incidents about {@code callback/<subscription>}. */
@Singleton
class EndpointIncidents {
    private final IncidentAnnouncements incidents;

    EndpointIncidents(IncidentAnnouncements incidents) {
        this.incidents = incidents;
    }

    /**
     * An endpoint fails; joins the caller's transaction.
     *
     * @param detail one sentence
     * @param health with the failures in a row, and when they began
     */
    void failing(UUID subscription, String detail, EndpointHealth health, Instant at) {
        incidents.tell(
                List.of(Incident.of(Kind.CALLBACK_FAILING, subject(subscription), detail, null, health.failures(), at)
                        .begunAt(health.failingSince())));
    }

    /** An endpoint that was told of takes callbacks again, or is not called any more; joins the caller's transaction. */
    void recovered(UUID subscription, String detail, Instant at) {
        incidents.clear(List.of(new Recovery(Kind.CALLBACK_FAILING, subject(subscription), detail, at)));
    }

    /** How incidents name the endpoint of a subscription. */
    static String subject(UUID subscription) {
        return "callback/" + subscription;
    }
}
