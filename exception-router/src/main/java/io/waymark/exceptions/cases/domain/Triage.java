package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.Clearing;
import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.classify.domain.Ruling;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the cases of a dossier agree with its facts. What must be open follows from the whole of the facts, so it does not
 * matter in which order they came.
 */
final class Triage {
    private final RoutingPolicy policy;
    private final Dossier dossier;
    private final CaseIds ids;
    private final Instant now;

    Triage(RoutingPolicy policy, Dossier dossier, CaseIds ids, Instant now) {
        this.policy = policy;
        this.dossier = dossier;
        this.ids = ids;
        this.now = now;
    }

    /** Opens, joins, reopens and resolves cases until they agree. */
    void run() {
        Set<String> families = new TreeSet<>();
        dossier.occurrences().forEach(occurrence -> families.add(occurrence.family()));
        families.forEach(this::judge);
    }

    private void judge(String family) {
        @Nullable ExceptionCase current = dossier.caseOf(family).orElse(null);
        Optional<Occurrence> lead = lead(family, current);
        if (lead.isEmpty()) {
            if (current != null && current.isOpen() && isOver(current)) {
                recover(current);
            }
            return;
        }
        Ruling ruling = policy.rulingOf(lead.get().code(), dossier.facts());
        ExceptionClass type = asRouted(ruling.type(), current);
        Grade grade = policy.severities().grade(type, dossier.facts(), openedAt(current));
        Routing routing = Routing.of(type, ruling.override(), lead.get(), grade, policy.version());
        if (current == null) {
            open(family, type, routing, null, lead.get());
        } else if (current.isOpen()) {
            join(current, type, routing);
        } else if (current.reopensWithin(policy.reopenWithin(), now)) {
            reopen(current, type, routing);
        } else {
            if (current.state() == CaseState.RESOLVED) {
                dossier.put(current.closed(now));
            }
            open(family, type, routing, current.settledUntil(), lead.get());
        }
    }

    /** A class as it was when the case was given to its desk, as far as its severity goes: tables may have changed since. */
    private static ExceptionClass asRouted(ExceptionClass type, @Nullable ExceptionCase current) {
        return current != null && current.isOpen() && current.routing().code().equals(type.code())
                ? type.at(current.routing().base())
                : type;
    }

    /** When the case was opened that is judged, or will be. */
    private Instant openedAt(@Nullable ExceptionCase current) {
        return current == null || !current.isOpen() ? now : current.clocks().startedAt();
    }

    /** The trouble that still stands and counts most: the most severe, then the newest, then the last evident, then by code. */
    private Optional<Occurrence> lead(String family, @Nullable ExceptionCase current) {
        return dossier.occurrences().stream()
                .filter(occurrence -> occurrence.family().equals(family))
                .filter(occurrence -> current == null || !current.hasSettled(occurrence))
                .filter(occurrence -> clearing(occurrence).isEmpty())
                .max(Comparator.comparing((Occurrence occurrence) ->
                                policy.classes().told(occurrence.code()).severity())
                        .thenComparing(Occurrence::lastAt)
                        .thenComparing(Occurrence::evidentAt)
                        .thenComparing(Occurrence::code));
    }

    private Optional<Clearing> clearing(Occurrence occurrence) {
        return occurrence.clearedBy(
                policy.classes().told(occurrence.code()).clearsWhen(),
                dossier.facts().signals());
    }

    /** Whether nothing keeps a case open whose trouble has ended: what a person opened again only later news can end. */
    private boolean isOver(ExceptionCase current) {
        Instant heldSince = current.handling().heldSince();
        return heldSince == null
                || dossier.facts()
                        .signals()
                        .clearing(
                                policy.classes().told(current.routing().code()).clearsWhen().stream()
                                        .map(Clearing::afterwards)
                                        .toList(),
                                heldSince)
                        .isPresent();
    }

    private long times(String family) {
        return dossier.occurrences().stream()
                .filter(occurrence -> occurrence.family().equals(family))
                .mapToLong(occurrence -> Math.max(1, occurrence.times()))
                .sum();
    }

    private void open(
            String family, ExceptionClass type, Routing routing, @Nullable Instant settledUntil, Occurrence lead) {
        ExceptionCase opened = ExceptionCase.opened(
                CaseReferences.of(ids.next(), dossier, family), routing, type, times(family), settledUntil, now);
        dossier.put(opened);
        write(
                opened,
                TimelineEntry.Kind.OPENED,
                routing.code() + " for " + routing.owner() + by(routing) + ": " + routing.explanation());
        dossier.tell(new CaseEvent.Opened(opened, lead.knownAt(), now));
        routed(opened, null);
    }

    private void reopen(ExceptionCase current, ExceptionClass type, Routing routing) {
        ExceptionCase reopened = current.reopened(
                routing.keepingDeskOf(current.routing()),
                type,
                times(current.reference().family()),
                now);
        dossier.put(reopened);
        write(reopened, TimelineEntry.Kind.REOPENED, routing.code() + " again: " + routing.explanation());
        dossier.tell(new CaseEvent.Reopened(reopened, now));
    }

    private void join(ExceptionCase current, ExceptionClass type, Routing found) {
        Routing before = current.routing();
        Routing next = found.continuing(before);
        long times = times(current.reference().family());
        if (next.equals(before) && times == current.occurrences()) {
            return;
        }
        boolean refined = !next.code().equals(before.code());
        ExceptionCase joined =
                current.joined(next, refined ? current.clocks().tightened(type, now) : current.clocks(), times);
        dossier.put(joined);
        if (refined || isWorthALine(current.occurrences(), times)) {
            write(
                    joined,
                    TimelineEntry.Kind.JOINED,
                    next.code() + ", told of " + times + " times: " + next.explanation());
        }
        if (next.severity() != before.severity()) {
            write(joined, TimelineEntry.Kind.SEVERITY_CHANGED, before.severity() + " to " + next.severity());
        }
        if (next.owner() != before.owner() || next.severity() != before.severity()) {
            routed(joined, before.owner());
        }
    }

    /** A parcel's trouble is always told; a failing integration's only as often as its count doubles. */
    private boolean isWorthALine(long before, long times) {
        return switch (dossier.subject()) {
            case Subject.Shipment shipment -> times != before;
            case Subject.Integration integration -> Long.highestOneBit(times) != Long.highestOneBit(before);
        };
    }

    private void recover(ExceptionCase current) {
        String how = dossier.occurrences().stream()
                .filter(occurrence -> occurrence.code().equals(current.routing().code()))
                .flatMap(occurrence -> clearing(occurrence).stream())
                .map(Clearing::toString)
                .findFirst()
                .orElse("nothing of it stands any more");
        Resolution end = new Resolution(now, true, Resolution.RECOVERED, null);
        ExceptionCase resolved = current.resolved(end, current.settledUntil());
        dossier.put(resolved);
        write(resolved, TimelineEntry.Kind.RESOLVED, "by itself: " + how);
        dossier.tell(new CaseEvent.Resolved(resolved, end, now));
    }

    private void routed(ExceptionCase routed, @Nullable Owner previous) {
        write(routed, TimelineEntry.Kind.ROUTED, "to " + routed.routing().owner());
        dossier.tell(new CaseEvent.Routed(routed, previous, routed.routing().explanation(), now));
    }

    private static String by(Routing routing) {
        return routing.override() == null ? "" : " by the override " + routing.override();
    }

    private void write(ExceptionCase about, TimelineEntry.Kind kind, String text) {
        dossier.write(about.id(), about.routing().occurredAt(), now, kind, "router", text);
    }
}
