package io.waymark.tracking.incident;

import io.waymark.delivery.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.List;

/** Announces incidents through the outbox, in the transaction of whoever noticed them. */
@Singleton
public class IncidentAnnouncements {
    private final Outbox outbox;

    IncidentAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells of incidents. */
    public void tell(List<Incident> incidents) {
        outbox.append(incidents.stream().map(IncidentEvents::event).toList());
    }

    /** Tells that faults are over. */
    public void clear(List<Recovery> recoveries) {
        outbox.append(recoveries.stream().map(IncidentEvents::event).toList());
    }
}
