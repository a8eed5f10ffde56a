package io.waymark.exceptions.cases.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one subject, open in one transaction: its facts, the trouble it was in, the newest case of each
 * family, and what has changed since it was opened. One writer at a time.
 */
public final class Dossier {
    private final Subject subject;
    private SubjectFacts facts;
    private final Map<String, Occurrence> occurrences = new TreeMap<>();
    private final Map<String, ExceptionCase> cases = new TreeMap<>();

    private final Map<UUID, ExceptionCase> changedCases = new LinkedHashMap<>();
    private final List<TimelineEntry> timeline = new ArrayList<>();
    private final List<CaseEvent> events = new ArrayList<>();

    public Dossier(
            Subject subject,
            SubjectFacts facts,
            Collection<Occurrence> occurrences,
            Collection<ExceptionCase> newestOfEachFamily) {
        this.subject = subject;
        this.facts = facts;
        occurrences.forEach(occurrence -> this.occurrences.put(occurrence.code(), occurrence));
        newestOfEachFamily.forEach(each -> this.cases.put(each.reference().family(), each));
    }

    /** The dossier of a subject that was never heard of. */
    public static Dossier empty(Subject subject) {
        return new Dossier(subject, SubjectFacts.NONE, List.of(), List.of());
    }

    public Subject subject() {
        return subject;
    }

    public SubjectFacts facts() {
        return facts;
    }

    /** Every class of trouble that was ever told of the subject. */
    public Collection<Occurrence> occurrences() {
        return occurrences.values();
    }

    /** The newest case of each family, open or not. */
    public Collection<ExceptionCase> cases() {
        return cases.values();
    }

    /** The newest case of the family. */
    public Optional<ExceptionCase> caseOf(String family) {
        return Optional.ofNullable(cases.get(family));
    }

    /** Cases that differ from what is stored. */
    public Collection<ExceptionCase> changedCases() {
        return changedCases.values();
    }

    /** Lines to add to the story. */
    public List<TimelineEntry> newTimeline() {
        return timeline;
    }

    /** What others must be told. */
    public List<CaseEvent> events() {
        return events;
    }

    void learn(SubjectFacts next) {
        facts = next;
    }

    Optional<Occurrence> occurrence(String code) {
        return Optional.ofNullable(occurrences.get(code));
    }

    void note(Occurrence occurrence) {
        occurrences.merge(occurrence.code(), occurrence, Occurrence::and);
    }

    void put(ExceptionCase changed) {
        cases.put(changed.reference().family(), changed);
        changedCases.put(changed.id(), changed);
    }

    void tell(CaseEvent event) {
        events.add(event);
    }

    void write(
            @Nullable UUID caseId,
            Instant happenedAt,
            Instant now,
            TimelineEntry.Kind kind,
            String actor,
            String text) {
        timeline.add(new TimelineEntry(subject, caseId, happenedAt, now, kind, actor, text));
    }
}
