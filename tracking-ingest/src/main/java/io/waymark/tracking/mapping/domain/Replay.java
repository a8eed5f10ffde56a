package io.waymark.tracking.mapping.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that reads again what is stored, in batches that each commit with their effects.
 *
 * @param reached  of a replay of a time, the last body that is done; null before the first
 * @param failures attempts in a row that failed; it is tried again until it succeeds or somebody ends it
 * @param failure  why the last attempt failed; null where it did not
 * @param ending   of one that an operator gave up, who and why; null otherwise
 */
public record Replay(
        UUID id,
        Scope scope,
        Progress progress,
        @Nullable UUID reached,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int failures,
        @Nullable String failure,
        Tally tally,
        @Nullable Ending ending) {

    /** Who gave a replay up, and why. */
    public record Ending(String by, String reason) {}

    /** How far it is. */
    public enum Progress {
        WAITING,
        RUNNING,
        COMPLETED,
        /** Given up by an operator. */
        ENDED
    }

    /** A replay that nobody has begun. */
    public static Replay requested(UUID id, Scope scope, String by, Instant at) {
        return new Replay(id, scope, Progress.WAITING, null, by, at, null, null, 0, null, Tally.NONE, null);
    }
}
