package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Classification;
import io.waymark.exceptions.classify.domain.Clearing;
import io.waymark.exceptions.classify.domain.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All the times that one class of trouble was told of one subject, as one line: whether the newest is over decides for all.
 *
 * @param firstAt     when it first happened, by event time
 * @param lastAt      when it last happened, by event time
 * @param times       how many nodes or reports told of it; 0 while only the decided state did
 * @param explanation why the newest was given this class
 * @param knownAt     when we could first know of the newest, by our clock
 */
public record Occurrence(
        String code,
        String family,
        Instant firstAt,
        Instant lastAt,
        long times,
        Rule rule,
        List<String> words,
        String explanation,
        UUID eventId,
        Instant knownAt) {

    static Occurrence of(Classification found, Instant at, long times, UUID eventId, Instant knownAt) {
        return new Occurrence(
                found.type().code(),
                found.type().family(),
                at,
                at,
                times,
                found.rule(),
                found.words(),
                found.explanation(),
                eventId,
                knownAt);
    }

    /** Both as one: the newer one explains, and of two at the same time the one with the lower event id. */
    Occurrence and(Occurrence other) {
        Occurrence newest = isNewerThan(other) ? this : other;
        return new Occurrence(
                code,
                family,
                firstAt.isBefore(other.firstAt) ? firstAt : other.firstAt,
                newest.lastAt,
                times + other.times,
                newest.rule,
                newest.words,
                newest.explanation,
                newest.eventId,
                newest.knownAt);
    }

    /** What ended it: the first of the conditions that holds. */
    Optional<Clearing> clearedBy(List<Clearing> conditions, SignalTimes signals) {
        return signals.clearing(conditions, lastAt);
    }

    /** When the newest could be told of, by event time: a silence only at the end of what was allowed. */
    public Instant evidentAt() {
        return rule == Rule.STALL_CLOCK ? knownAt : lastAt;
    }

    private boolean isNewerThan(Occurrence other) {
        int order = lastAt.compareTo(other.lastAt);
        return order > 0 || (order == 0 && eventId.compareTo(other.eventId) < 0);
    }
}
