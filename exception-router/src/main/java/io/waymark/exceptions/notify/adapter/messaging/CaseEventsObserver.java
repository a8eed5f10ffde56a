package io.waymark.exceptions.notify.adapter.messaging;

import io.waymark.exceptions.cases.application.AnnouncedEvents;
import io.waymark.exceptions.mass.domain.IncidentEvent;
import io.waymark.exceptions.notify.application.QueueNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Hears what became of cases and mass incidents while their transaction is still open. */
@ApplicationScoped
class CaseEventsObserver {
    private final QueueNotices queue;

    CaseEventsObserver(QueueNotices queue) {
        this.queue = queue;
    }

    void hear(@Observes AnnouncedEvents announced) {
        queue.queue(announced.events());
    }

    void hear(@Observes IncidentEvent event) {
        queue.queue(event);
    }
}
