package io.waymark.exceptions.notify.application;

import io.waymark.exceptions.cases.domain.CaseEvent;
import io.waymark.exceptions.mass.domain.IncidentEvent;
import io.waymark.exceptions.notify.domain.CaseNews;
import io.waymark.exceptions.notify.domain.Notice;
import io.waymark.exceptions.notify.domain.Occasion;
import io.waymark.exceptions.notify.domain.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells help desks how the cases end that they have tickets of, and that they are open again, whatever the routes say by then: a
 * ticket that was opened must not be forgotten because its case went to another desk.
 */
@ApplicationScoped
public class FollowTickets {
    private final Tickets tickets;
    private final Channels channels;
    private final Notices notices;
    private final Clock clock;

    FollowTickets(Tickets tickets, Channels channels, Notices notices, Clock clock) {
        this.tickets = tickets;
        this.channels = channels;
        this.notices = notices;
        this.clock = clock;
    }

    /** Queues, in the transaction that stores the cases, what help desks must learn of them. */
    @Transactional(TxType.MANDATORY)
    public void follow(List<CaseEvent> events) {
        follow(events.stream()
                .flatMap(event -> CaseNews.of(event).stream())
                .filter(news -> news.occasion() == Occasion.RESOLVED || news.occasion() == Occasion.REOPENED)
                .collect(Collectors.toMap(news -> news.facts().caseId(), Function.identity(), (first, last) -> last)));
    }

    /** Queues, in the transaction that stores the incident, what help desks must learn of it. */
    @Transactional(TxType.MANDATORY)
    public void follow(IncidentEvent event) {
        switch (event) {
            case IncidentEvent.Opened opened -> {}
            case IncidentEvent.Joined joined -> {}
            case IncidentEvent.Closed closed -> {
                CaseNews news = QueueNotices.ended(closed);
                follow(Map.of(news.facts().caseId(), news));
            }
        }
    }

    private void follow(Map<UUID, CaseNews> news) {
        if (news.isEmpty() || channels.all().stream().noneMatch(Channel::isInTurn)) {
            return;
        }
        Instant now = clock.instant();
        List<Notice> due = newest(news.keySet()).stream()
                .flatMap(ticket ->
                        Stream.ofNullable(news.get(ticket.caseId())).map(each -> Notice.ofTicket(ticket, each, now)))
                .toList();
        if (!due.isEmpty()) {
            notices.add(due);
        }
    }

    private List<Ticket> newest(Collection<UUID> caseIds) {
        return tickets.newestOf(caseIds).stream()
                .filter(ticket -> channels.has(ticket.desk()))
                .toList();
    }
}
