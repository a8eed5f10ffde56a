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
 * @param reopenings     how often it stood open again, also where an end was taken back
 * @param takenBack      how many of these were ends that whoever made them took back
 * @param heldSince      when a person opened it again, which only what happens later can end; null where nobody did
 */
public record Handling(
        CaseState state,
        @Nullable Instant acknowledgedAt,
        @Nullable Waiting waiting,
        @Nullable Resolution resolution,
        @Nullable Instant closedAt,
        int reopenings,
        int takenBack,
        @Nullable Instant heldSince) {
    static final Handling NEW = new Handling(CaseState.OPEN, null, null, null, null, 0, 0, null);

    Handling reopened() {
        return new Handling(CaseState.REOPENED, null, null, null, null, reopenings + 1, takenBack, null);
    }

    Handling heldOpen(Instant now) {
        return new Handling(CaseState.REOPENED, null, null, null, null, reopenings + 1, takenBack, now);
    }

    /** In another state that is still open; the moment of the first taking is kept, unless nobody holds it any more. */
    Handling moved(CaseState next, @Nullable Instant taken, @Nullable Waiting nextWaiting) {
        Instant first = acknowledgedAt == null ? taken : acknowledgedAt;
        return new Handling(
                next, next.isUntaken() ? null : first, nextWaiting, null, null, reopenings, takenBack, heldSince);
    }

    /** The same, after its end was taken back. */
    Handling endTakenBack() {
        return new Handling(
                state, acknowledgedAt, waiting, resolution, closedAt, reopenings + 1, takenBack + 1, heldSince);
    }

    /** How often the trouble had come back: an end that was taken back never was one. */
    public int comebacks() {
        return reopenings - takenBack;
    }

    Handling resolved(Resolution end) {
        return new Handling(CaseState.RESOLVED, acknowledgedAt, null, end, null, reopenings, takenBack, null);
    }

    Handling closed(Instant now) {
        return new Handling(CaseState.CLOSED, acknowledgedAt, null, resolution, now, reopenings, takenBack, null);
    }
}
