package io.waymark.exceptions.cases.domain;

import io.waymark.exceptions.classify.domain.ExceptionClass;
import io.waymark.exceptions.classify.domain.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One trouble of one family on one subject, and what became of it. Immutable: every move gives the next version.
 *
 * @param handling     where it stands with the people who see to it
 * @param occurrences  how often the family's trouble was told of
 * @param settledUntil a person declared everything up to this event time settled; null where nobody did
 * @param version      counts the stored changes, from 1; a writer names the one it has read
 */
public record ExceptionCase(
        CaseReference reference,
        Routing routing,
        DeskClocks clocks,
        Handling handling,
        long occurrences,
        Instant openedAt,
        @Nullable Instant settledUntil,
        long version) {

    static ExceptionCase opened(
            CaseReference reference,
            Routing routing,
            ExceptionClass type,
            long occurrences,
            @Nullable Instant settledUntil,
            Instant now) {
        return new ExceptionCase(
                reference, routing, DeskClocks.started(type, now), Handling.NEW, occurrences, now, settledUntil, 0);
    }

    public UUID id() {
        return reference.caseId();
    }

    public CaseState state() {
        return handling.state();
    }

    /** Null while open. */
    public @Nullable Resolution resolution() {
        return handling.resolution();
    }

    public boolean isOpen() {
        return state().isOpen();
    }

    /** Whether a person declared this trouble settled. */
    boolean hasSettled(Occurrence trouble) {
        return settledUntil != null && !trouble.evidentAt().isAfter(settledUntil);
    }

    /** Whether trouble of the same family at this time is the same case again. */
    boolean reopensWithin(Duration window, Instant now) {
        Resolution end = resolution();
        return state() == CaseState.RESOLVED
                && end != null
                && !now.isAfter(end.at().plus(window));
    }

    ExceptionCase reopened(Routing next, ExceptionClass type, long times, Instant now) {
        return joined(next, DeskClocks.started(type, now), times).with(handling.reopened());
    }

    /** Open again because a person says so, with clocks that begin anew. */
    ExceptionCase heldOpen(Instant now) {
        return joined(routing, clocks.restarted(now), occurrences).with(handling.heldOpen(now));
    }

    ExceptionCase joined(Routing next, DeskClocks nextClocks, long times) {
        return new ExceptionCase(reference, next, nextClocks, handling, times, openedAt, settledUntil, version);
    }

    ExceptionCase notified(String clock, int percent) {
        return joined(routing, clocks.notified(clock, percent), occurrences);
    }

    ExceptionCase assignedTo(Owner desk) {
        return joined(routing.assignedTo(desk), clocks, occurrences).with(handling.moved(CaseState.OPEN, null, null));
    }

    /** In another state that is still open; the moment of the first taking is kept. */
    ExceptionCase moved(CaseState next, @Nullable Instant taken, @Nullable Waiting waiting) {
        return with(handling.moved(next, taken, waiting));
    }

    ExceptionCase resolved(Resolution end, @Nullable Instant settled) {
        return new ExceptionCase(
                reference, routing, clocks, handling.resolved(end), occurrences, openedAt, settled, version);
    }

    /** As it was before what a person did last; a case that had ended is open once more. */
    ExceptionCase takenBackTo(ExceptionCase before) {
        Handling next = isOpen() ? before.handling : before.handling.endTakenBack();
        return new ExceptionCase(
                reference, before.routing, clocks, next, occurrences, openedAt, before.settledUntil, version);
    }

    ExceptionCase closed(Instant now) {
        return with(handling.closed(now));
    }

    private ExceptionCase with(Handling next) {
        return new ExceptionCase(reference, routing, clocks, next, occurrences, openedAt, settledUntil, version);
    }
}
