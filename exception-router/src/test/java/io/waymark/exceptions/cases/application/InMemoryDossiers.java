package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Dossier;
import io.waymark.exceptions.cases.domain.ExceptionCase;
import io.waymark.exceptions.cases.domain.Occurrence;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.cases.domain.SubjectFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Dossiers without a database, for one thread. */
final class InMemoryDossiers implements Dossiers {
    private record Kept(
            SubjectFacts facts,
            List<Occurrence> occurrences,
            Map<String, ExceptionCase> newestOfEachFamily,
            Optional<Instant> nextDue) {

        Kept deferred(Instant until) {
            return new Kept(
                    facts, occurrences, newestOfEachFamily, nextDue.map(due -> due.isBefore(until) ? until : due));
        }
    }

    private final Map<Subject, Kept> kept = new HashMap<>();
    private final Map<UUID, Subject> holders = new HashMap<>();

    @Override
    public Map<Subject, Dossier> open(Collection<Subject> subjects) {
        Map<Subject, Dossier> opened = new LinkedHashMap<>();
        subjects.stream()
                .sorted(Comparator.comparing(Subject::key))
                .forEach(subject -> opened.put(subject, opened(subject)));
        return opened;
    }

    private Dossier opened(Subject subject) {
        Kept found = kept.get(subject);
        return found == null
                ? Dossier.empty(subject)
                : new Dossier(
                        subject,
                        found.facts(),
                        found.occurrences(),
                        found.newestOfEachFamily().values());
    }

    @Override
    public List<Dossier> openDue(Instant now, int limit) {
        return subjectsDue(now, limit).stream().map(this::opened).toList();
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return subjectsDue(now, limit).stream().map(Subject::key).toList();
    }

    private List<Subject> subjectsDue(Instant now, int limit) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .nextDue()
                        .filter(due -> !due.isAfter(now))
                        .isPresent())
                .sorted(Comparator.comparing(entry -> entry.getValue().nextDue().orElseThrow()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void defer(String key, Instant until) {
        kept.computeIfPresent(Subject.parse(key), (subject, before) -> before.deferred(until));
    }

    @Override
    public Optional<Dossier> openHolding(UUID caseId) {
        return Optional.ofNullable(holders.get(caseId)).map(this::opened);
    }

    /** The parcels of an order that were stored, by their codes. */
    List<Subject.Shipment> parcelsOf(UUID orderId) {
        return kept.entrySet().stream()
                .filter(entry -> orderId.equals(entry.getValue().facts().orderId()))
                .map(Map.Entry::getKey)
                .filter(Subject.Shipment.class::isInstance)
                .map(Subject.Shipment.class::cast)
                .sorted(Comparator.comparing(Subject.Shipment::code))
                .toList();
    }

    @Override
    public void store(Collection<StoredDossier> changed) {
        changed.forEach(stored -> store(stored.dossier(), stored.nextDue()));
    }

    private void store(Dossier dossier, Optional<Instant> nextDue) {
        Kept before = kept.get(dossier.subject());
        Map<String, ExceptionCase> cases = before == null ? new HashMap<>() : before.newestOfEachFamily();
        dossier.changedCases().stream()
                .map(InMemoryDossiers::oneVersionUp)
                .sorted(Comparator.comparing(ExceptionCase::openedAt))
                .forEach(changed -> {
                    cases.put(changed.reference().family(), changed);
                    holders.put(changed.id(), dossier.subject());
                });
        kept.put(dossier.subject(), new Kept(dossier.facts(), new ArrayList<>(dossier.occurrences()), cases, nextDue));
    }

    private static ExceptionCase oneVersionUp(ExceptionCase changed) {
        return new ExceptionCase(
                changed.reference(),
                changed.routing(),
                changed.clocks(),
                changed.handling(),
                changed.occurrences(),
                changed.openedAt(),
                changed.settledUntil(),
                changed.version() + 1);
    }
}
