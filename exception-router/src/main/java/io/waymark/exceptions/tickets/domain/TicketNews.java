package io.waymark.exceptions.tickets.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a ticket at its help desk.
 *
 * @param event  tells it from everything else that the help desk tells; the same however often it is told
 * @param number as the help desk calls the ticket
 * @param author who did it, as the help desk calls them; null where it does not say, and kept nowhere
 * @param words  free of personal data as far as a machine can tell; null where nothing was written
 * @param at     when it was said
 */
public record TicketNews(
        String event,
        String number,
        Kind kind,
        @Nullable String author,
        @Nullable String words,
        Instant at) {
    /** What became of it. */
    public enum Kind {
        /** Somebody wrote something; words are never missing. */
        COMMENT,
        /** The help desk has nothing left to do. */
        SOLVED,
        /** The help desk took it up again. */
        REOPENED
    }
}
