package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.domain.Occurrence;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.classify.domain.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row of {@code occurrence}; its components are the table's columns. */
record OccurrenceRow(
        String subjectKey,
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

    static OccurrenceRow of(Subject subject, Occurrence from) {
        return new OccurrenceRow(
                subject.key(),
                from.code(),
                from.family(),
                from.firstAt(),
                from.lastAt(),
                from.times(),
                from.rule(),
                from.words(),
                from.explanation(),
                from.eventId(),
                from.knownAt());
    }

    Occurrence occurrence() {
        return new Occurrence(code, family, firstAt, lastAt, times, rule, words, explanation, eventId, knownAt);
    }
}
