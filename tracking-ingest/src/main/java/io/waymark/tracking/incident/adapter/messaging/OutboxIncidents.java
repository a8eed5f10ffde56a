package io.waymark.tracking.incident.adapter.messaging;

import io.waymark.delivery.outbox.Outbox;
import io.waymark.tracking.incident.application.Incidents;
import io.waymark.tracking.incident.domain.Incident;
import io.waymark.tracking.incident.domain.Recovery;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells incidents through the outbox, in the transaction of whoever noticed them. */
@Singleton
public class OutboxIncidents implements Incidents {
    private final Outbox outbox;

    OutboxIncidents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void tell(List<Incident> incidents) {
        outbox.append(incidents.stream().map(IncidentEvents::event).toList());
    }

    @Override
    public void clear(List<Recovery> recoveries) {
        outbox.append(recoveries.stream().map(IncidentEvents::event).toList());
    }
}
