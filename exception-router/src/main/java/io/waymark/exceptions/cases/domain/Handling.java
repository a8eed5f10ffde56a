package io.waymark.exceptions.cases.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands with the people who see to it.
 *
 * @param acknowledgedAt when somebody took it; null while nobody did
 * @param waiting        null unless the state is WAITING
 * @param resolution     null while open
 * @param closedAt       null until closed
 * @param heldSince      when a person opened it again, which only what happens later can end; null where nobody did
 */
public record Handling(
        CaseState state,
        @Nullable Instant acknowledgedAt,
        @Nullable Waiting waiting,
        @Nullable Resolution resolution,
        @Nullable Instant closedAt,
        int reopenings,
        @Nullable Instant heldSince) {
    static final Handling NEW = new Handling(CaseState.OPEN, null, null, null, null, 0, null);

    Handling reopened() {
        return new Handling(CaseState.REOPENED, null, null, null, null, reopenings + 1, null);
    }

    Handling heldOpen(Instant now) {
        return new Handling(CaseState.REOPENED, null, null, null, null, reopenings + 1, now);
    }

    /** In another state that is still open; the moment of the first taking is kept, unless nobody holds it any more. */
    Handling moved(CaseState next, @Nullable Instant taken, @Nullable Waiting nextWaiting) {
        Instant first = acknowledgedAt == null ? taken : acknowledgedAt;
        return new Handling(next, next.isUntaken() ? null : first, nextWaiting, null, null, reopenings, heldSince);
    }

    /** The same, open once more than before. */
    Handling openOnceMore() {
        return new Handling(state, acknowledgedAt, waiting, resolution, closedAt, reopenings + 1, heldSince);
    }

    Handling resolved(Resolution end) {
        return new Handling(CaseState.RESOLVED, acknowledgedAt, null, end, null, reopenings, null);
    }

    Handling closed(Instant now) {
        return new Handling(CaseState.CLOSED, acknowledgedAt, null, resolution, now, reopenings, null);
    }
}
