package io.waymark.exceptions.tickets.application;

import io.waymark.exceptions.cases.application.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A help desk that is believed.
 *
 * @param name       the channel that leads to it
 * @param actor      what its people may do with cases
 * @param ownAuthors how it calls us: what they do is our own doing that comes back
 */
public record HelpDesk(String name, Actor actor, Set<String> ownAuthors) {
    public HelpDesk {
        ownAuthors = Set.copyOf(ownAuthors);
    }

    boolean isOurs(@Nullable String author) {
        return author != null && ownAuthors.contains(author);
    }

    /** As the story of a case names whoever acts there. */
    String person() {
        return "ticket/" + name;
    }
}
