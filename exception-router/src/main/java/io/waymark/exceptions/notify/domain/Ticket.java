package io.waymark.exceptions.notify.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket of a help desk that is about a case.
 *
 * @param desk     the channel that leads to the help desk
 * @param number   as the help desk calls it
 * @param caseId   of a case, or of a mass incident
 * @param language in which the help desk is told
 * @param state    as it was told last, by either side
 */
public record Ticket(String desk, String number, UUID caseId, Language language, State state, Instant openedAt) {
    /** Whether the help desk still has something to do. */
    public enum State {
        OPEN,
        SOLVED
    }
}
