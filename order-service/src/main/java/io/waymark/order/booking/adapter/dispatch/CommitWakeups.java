package io.waymark.order.booking.adapter.dispatch;

import io.waymark.order.booking.application.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Wakes the dispatcher by an event that is delivered only after a commit. */
@ApplicationScoped
class CommitWakeups implements Wakeups {
    private final Event<BookingsDue> due;

    CommitWakeups(Event<BookingsDue> due) {
        this.due = due;
    }

    @Override
    public void bookingsAreDue() {
        due.fire(new BookingsDue());
    }
}
