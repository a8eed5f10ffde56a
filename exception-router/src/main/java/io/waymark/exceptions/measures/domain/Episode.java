package io.waymark.exceptions.measures.domain;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a case stands open, from its opening to its end; a case that comes back begins its next episode.
 *
 * @param number    how often the case had come back by then, from 0; an end that was taken back begins no other episode
 * @param evidentAt when the trouble could be told of, by event time: a silence only at the end of what was allowed
 * @param takenAt   when somebody took it; null while nobody did
 * @param end       null while it stands open
 */
public record Episode(
        UUID caseId,
        int number,
        Traits traits,
        Instant openedAt,
        Instant evidentAt,
        @Nullable Instant takenAt,
        @Nullable End end,
        Instant firstResponseDue,
        @Nullable Instant resolveDue) {

    /**
     * By what episodes are told apart; what nobody knows is null.
     *
     * @param carrier as the waybill names it; where there is none, who tells of the parcel
     * @param lane    countries from and to, such as {@code CN-US}
     * @param channel the logistics product that the merchant chose
     */
    public record Traits(
            String code,
            String family,
            Severity severity,
            Owner owner,
            @Nullable String carrier,
            @Nullable String lane,
            @Nullable String channel,
            @Nullable String merchantId,
            @Nullable String place) {}

    /**
     * How it ended.
     *
     * @param automatic true where an event ended it
     */
    public record End(Instant at, boolean automatic) {}

    /** From the moment at which the trouble could be told of; none where a carrier's clock is ahead of ours. */
    public Duration timeToDetect() {
        return between(evidentAt, openedAt);
    }

    /** When a person first saw to it: whoever solves it without taking it has taken it. Null where nobody did. */
    public @Nullable Instant acknowledgedAt() {
        return takenAt != null || end == null || end.automatic() ? takenAt : end.at();
    }

    /** Null where no person saw to it. */
    public @Nullable Duration timeToAcknowledge() {
        Instant acknowledged = acknowledgedAt();
        return acknowledged == null ? null : between(openedAt, acknowledged);
    }

    /** Null while it stands open. */
    public @Nullable Duration timeToResolve() {
        return end == null ? null : between(openedAt, end.at());
    }

    /** When the first response was or will be late; null where a person saw to it, or it ended, by then. */
    public @Nullable Instant firstResponseLateAt() {
        Instant acknowledged = acknowledgedAt();
        return lateAt(firstResponseDue, acknowledged != null || end == null ? acknowledged : end.at());
    }

    /** When its end was or will be late; null where it ended by then, and where no such clock runs. */
    public @Nullable Instant resolveLateAt() {
        return resolveDue == null ? null : lateAt(resolveDue, end == null ? null : end.at());
    }

    private static @Nullable Instant lateAt(Instant due, @Nullable Instant done) {
        return done == null || done.isAfter(due) ? due : null;
    }

    private static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
