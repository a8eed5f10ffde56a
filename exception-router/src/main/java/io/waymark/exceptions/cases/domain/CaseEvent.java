package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Owner;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What other services are told about a case. */
public sealed interface CaseEvent {
    ExceptionCase about();

    Instant at();

    /** @param knownAt when we could first know of the trouble; the time from then to {@code at} is the detection's latency */
    record Opened(ExceptionCase about, Instant knownAt, Instant at) implements CaseEvent {}

    /**
     * @param previous the desk that had it; null for the first
     * @param reason   why it is this desk's
     */
    record Routed(ExceptionCase about, @Nullable Owner previous, String reason, Instant at) implements CaseEvent {}

    /**
     * @param clock see {@link DeskClocks}
     * @param told  who is told: the desk, its lead or its manager
     */
    record Escalated(ExceptionCase about, String clock, int percent, String told, Instant due, Instant at)
            implements CaseEvent {}

    record Resolved(ExceptionCase about, Resolution resolution, Instant at) implements CaseEvent {}

    /** @param takenBack the end that the person who made it took back; null where the trouble came again */
    record Reopened(ExceptionCase about, @Nullable Resolution takenBack, Instant at) implements CaseEvent {
        Reopened(ExceptionCase about, Instant at) {
            this(about, null, at);
        }
    }
}
