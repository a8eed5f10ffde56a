package io.waymark.exceptions.notify.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * That one desk is told one thing by one route. Ids follow from what is told, so that what is told twice is one.
 *
 * @param message the message that it goes in
 */
public record Notice(UUID id, String route, CaseNews news, Message message) {
    /**
     * What goes to a channel at once: one notice, or all of a digest.
     *
     * @param id    the same for each attempt
     * @param dueAt when it goes out
     */
    public record Message(UUID id, String channel, Language language, Instant dueAt) {}

    static Notice of(Route route, CaseNews news, Rotas rotas, Instant now) {
        UUID id = id(news.facts().caseId() + "/" + news.occasion() + "/" + news.turn() + "/" + route.name());
        Instant due = route.timing().due(news, now);
        String channel = rotas.channel(route.to(), due);
        UUID messageId =
                route.timing().isCollected(news) ? id("digest/" + route.name() + "/" + channel + "/" + due) : id;
        return new Notice(id, route.name(), news, new Message(messageId, channel, route.language(), due));
    }

    /** What the help desk of a ticket must learn of its case. */
    public static Notice ofTicket(Ticket ticket, CaseNews news, Instant now) {
        String route = "ticket/" + ticket.desk() + "/" + ticket.number();
        UUID id = id(news.facts().caseId() + "/" + news.occasion() + "/" + news.turn() + "/" + route);
        return new Notice(id, route, news, new Message(id, ticket.desk(), ticket.language(), now));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
