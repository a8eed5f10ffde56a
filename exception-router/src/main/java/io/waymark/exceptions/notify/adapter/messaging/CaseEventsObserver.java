package io.waymark.exceptions.notify.adapter.messaging;

import io.waymark.exceptions.cases.application.AnnouncedEvents;
import io.waymark.exceptions.notify.application.QueueNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Hears what became of cases while their transaction is still open. */
@ApplicationScoped
class CaseEventsObserver {
    private final QueueNotices queue;

    CaseEventsObserver(QueueNotices queue) {
        this.queue = queue;
    }

    void hear(@Observes AnnouncedEvents announced) {
        queue.queue(announced.events());
    }
}
