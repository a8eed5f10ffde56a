package io.waymark.tracking.mapping.adapter.rest;

import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.tracking.mapping.domain.Scope;
import io.waymark.tracking.mapping.domain.Tally;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay and what it has done so far.
 *
 * @param code     the code whose nodes are told again; absent for a replay of a time
 * @param version  the mapping revision that they are brought up to; absent for a replay of a time
 * @param from     the earliest time of receipt; absent for a replay of a code
 * @param to       the first time of receipt that is left out; absent for a replay of a code
 * @param unreadable whether only bodies are read that hold something nobody could read yet
 * @param failures attempts in a row that failed; it is tried again until it succeeds or somebody ends it
 * @param endedBy  who gave it up, with {@code endReason}; absent where nobody did
 * @param report   what was read and what changed
 */
public record ReplayView(
        UUID id,
        String href,
        String provider,
        @Nullable String code,
        @Nullable Long version,
        @Nullable String account,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean unreadable,
        Replay.Progress state,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int failures,
        @Nullable String failure,
        @Nullable String endedBy,
        @Nullable String endReason,
        Tally report) {
    static final String PATH = "/v1/replays";

    static ReplayView of(Replay replay) {
        return switch (replay.scope()) {
            case Scope.OfCode(var code, long revision) -> of(replay, code.code(), revision, null, null, null, false);
            case Scope.OfTime time ->
                of(replay, null, null, time.account(), time.since(), time.until(), time.unreadableOnly());
        };
    }

    static String href(Replay replay) {
        return PATH + "/" + replay.id();
    }

    private static ReplayView of(
            Replay replay,
            @Nullable String code,
            @Nullable Long version,
            @Nullable String account,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean unreadable) {
        Replay.Ending ending = replay.ending();
        return new ReplayView(
                replay.id(),
                href(replay),
                replay.scope().provider(),
                code,
                version,
                account,
                from,
                to,
                unreadable,
                replay.progress(),
                replay.requestedBy(),
                replay.requestedAt(),
                replay.startedAt(),
                replay.finishedAt(),
                replay.failures(),
                replay.failure(),
                ending == null ? null : ending.by(),
                ending == null ? null : ending.reason(),
                replay.tally());
    }
}
