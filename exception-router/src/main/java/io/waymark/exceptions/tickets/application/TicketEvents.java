package io.waymark.exceptions.tickets.application;

import java.time.Instant;

/** What help desks told already. */
public interface TicketEvents {
    boolean isKnown(String desk, String event);

    /** Remembers it in the caller's transaction. */
    void remember(String desk, String event, Instant receivedAt);

    /** Forgets a batch of what came before a time; answers how many. */
    int forget(Instant receivedBefore);
}
