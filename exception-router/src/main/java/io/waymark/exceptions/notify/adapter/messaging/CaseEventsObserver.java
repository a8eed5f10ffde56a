package io.waymark.exceptions.notify.adapter.messaging;

import io.waymark.exceptions.cases.application.AnnouncedEvents;
import io.waymark.exceptions.mass.domain.IncidentEvent;
import io.waymark.exceptions.notify.application.FollowTickets;
import io.waymark.exceptions.notify.application.QueueNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Hears what became of cases and mass incidents while their transaction is still open. */
@ApplicationScoped
class CaseEventsObserver {
    private final QueueNotices queue;
    private final FollowTickets tickets;

    CaseEventsObserver(QueueNotices queue, FollowTickets tickets) {
        this.queue = queue;
        this.tickets = tickets;
    }

    void hear(@Observes AnnouncedEvents announced) {
        queue.queue(announced.events());
        tickets.follow(announced.events());
    }

    void hear(@Observes IncidentEvent event) {
        queue.queue(event);
        tickets.follow(event);
    }
}
