package io.waymark.exceptions.cases.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the story of a subject, only ever added.
 *
 * @param caseId     the case it belongs to; null for something that opened none
 * @param happenedAt by event time
 * @param recordedAt by our clock
 * @param actor      {@code carrier}, {@code order}, {@code service}, {@code clock}, or a person's id
 * @param text       a sentence; never personal data
 */
public record TimelineEntry(
        Subject subject,
        @Nullable UUID caseId,
        Instant happenedAt,
        Instant recordedAt,
        Kind kind,
        String actor,
        String text) {

    /** What the line tells of. */
    public enum Kind {
        OCCURRED,
        OPENED,
        JOINED,
        ROUTED,
        SEVERITY_CHANGED,
        REMINDED,
        ESCALATED,
        ACKNOWLEDGED,
        STARTED,
        WAITING,
        NOTED,
        RESOLVED,
        REOPENED,
        UNDONE,
        CLOSED
    }
}
