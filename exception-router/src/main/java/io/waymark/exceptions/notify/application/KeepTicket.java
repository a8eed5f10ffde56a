package io.waymark.exceptions.notify.application;

import io.waymark.exceptions.notify.domain.CaseNews;
import io.waymark.exceptions.notify.domain.Notice;
import io.waymark.exceptions.notify.domain.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Keeps what a help desk answered, and sees to it that it learns of an end that came while it was told of the beginning. */
@ApplicationScoped
public class KeepTicket {
    private final Tickets tickets;
    private final Notices notices;
    private final Clock clock;

    KeepTicket(Tickets tickets, Notices notices, Clock clock) {
        this.tickets = tickets;
        this.notices = notices;
        this.clock = clock;
    }

    /** Keeps a ticket that was opened with this news. */
    @Transactional
    public void opened(Ticket ticket, CaseNews news) {
        if (!tickets.add(ticket)) {
            Instant now = clock.instant();
            notices.add(List.of(Notice.ofTicket(ticket, news.overAt(now), now)));
        }
    }

    /** Keeps that the help desk took a change. */
    @Transactional
    public void changed(Ticket ticket, Ticket.State state) {
        tickets.change(ticket.desk(), ticket.number(), state);
    }
}
