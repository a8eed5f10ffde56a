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
 * @param occurrences    how often the family's trouble was told of
 * @param acknowledgedAt when somebody took it; null while nobody did
 * @param waiting        null unless the state is WAITING
 * @param resolution     null while open
 * @param settledUntil   a person declared everything up to this event time settled; null where nobody did
 * @param version        counts the stored changes, from 1; a writer names the one it has read
 */
public record ExceptionCase(
        CaseReference reference,
        Routing routing,
        CaseState state,
        DeskClocks clocks,
        long occurrences,
        Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Waiting waiting,
        @Nullable Resolution resolution,
        @Nullable Instant settledUntil,
        @Nullable Instant closedAt,
        int reopenings,
        long version) {

    static ExceptionCase opened(
            CaseReference reference,
            Routing routing,
            ExceptionClass type,
            long occurrences,
            @Nullable Instant settledUntil,
            Instant now) {
        return new ExceptionCase(
                reference,
                routing,
                CaseState.OPEN,
                DeskClocks.started(type, now),
                occurrences,
                now,
                null,
                null,
                null,
                settledUntil,
                null,
                0,
                0);
    }

    public UUID id() {
        return reference.caseId();
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** Whether trouble of the same family at this time is the same case again. */
    boolean reopensWithin(Duration window, Instant now) {
        return state == CaseState.RESOLVED
                && resolution != null
                && !now.isAfter(resolution.at().plus(window));
    }

    ExceptionCase reopened(Routing next, ExceptionClass type, long times, Instant now) {
        return new ExceptionCase(
                reference,
                next,
                CaseState.REOPENED,
                DeskClocks.started(type, now),
                times,
                openedAt,
                null,
                null,
                null,
                settledUntil,
                null,
                reopenings + 1,
                version);
    }

    ExceptionCase joined(Routing next, DeskClocks nextClocks, long times) {
        return new ExceptionCase(
                reference,
                next,
                state,
                nextClocks,
                times,
                openedAt,
                acknowledgedAt,
                waiting,
                resolution,
                settledUntil,
                closedAt,
                reopenings,
                version);
    }

    ExceptionCase notified(String clock, int percent) {
        return joined(routing, clocks.notified(clock, percent), occurrences);
    }

    ExceptionCase assignedTo(Owner desk) {
        return moved(CaseState.OPEN, null, null).joined(routing.assignedTo(desk), clocks, occurrences);
    }

    /** In another state that is still open; the moment of the first taking is kept. */
    ExceptionCase moved(CaseState next, @Nullable Instant taken, @Nullable Waiting nextWaiting) {
        return new ExceptionCase(
                reference,
                routing,
                next,
                clocks,
                occurrences,
                openedAt,
                next.isUntaken() ? null : acknowledgedAt == null ? taken : acknowledgedAt,
                nextWaiting,
                null,
                settledUntil,
                null,
                reopenings,
                version);
    }

    ExceptionCase resolved(Resolution end, @Nullable Instant settled) {
        return new ExceptionCase(
                reference,
                routing,
                CaseState.RESOLVED,
                clocks,
                occurrences,
                openedAt,
                acknowledgedAt,
                null,
                end,
                settled,
                null,
                reopenings,
                version);
    }

    ExceptionCase closed(Instant now) {
        return new ExceptionCase(
                reference,
                routing,
                CaseState.CLOSED,
                clocks,
                occurrences,
                openedAt,
                acknowledgedAt,
                null,
                resolution,
                settledUntil,
                now,
                reopenings,
                version);
    }
}
