package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.cases.domain.TimelineEntry;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code timeline_entry}; its components are the table's columns but the one that the database counts. */
record TimelineRow(
        String subjectKey,
        @Nullable UUID caseId,
        Instant happenedAt,
        Instant recordedAt,
        TimelineEntry.Kind kind,
        String actor,
        String text)
        implements StoredWords.Holder {
    private static final Set<TimelineEntry.Kind> WITH_NOTES = EnumSet.of(
            TimelineEntry.Kind.RESOLVED,
            TimelineEntry.Kind.REOPENED,
            TimelineEntry.Kind.NOTED,
            TimelineEntry.Kind.ROUTED,
            TimelineEntry.Kind.CLOSED);

    static TimelineRow of(TimelineEntry from) {
        return new TimelineRow(
                from.subject().key(),
                from.caseId(),
                from.happenedAt(),
                from.recordedAt(),
                from.kind(),
                from.actor(),
                from.text());
    }

    @Override
    public Map<String, String> wordColumns() {
        return caseId != null && WITH_NOTES.contains(kind) ? Map.of("text", "case/" + caseId + "/timeline") : Map.of();
    }

    TimelineEntry entry() {
        return new TimelineEntry(Subject.parse(subjectKey), caseId, happenedAt, recordedAt, kind, actor, text);
    }
}
