package io.waymark.tracking.mapping.application;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.incident.IncidentAnnouncements;
import io.waymark.tracking.incident.Recovery;
import io.waymark.tracking.mapping.domain.MappingTable;
import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.tracking.mapping.domain.Scope;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One batch of a replay: what it does, its report and its place in the work are committed together, so a replay that is killed
 * goes on where it was and counts nothing twice.
 */
@Singleton
public class ReplayBatch {
    private final Replays replays;
    private final StoredPushes stored;
    private final UnknownCodes unknownCodes;
    private final IncidentAnnouncements incidents;
    private final MappingMetrics metrics;
    private final Clock clock;

    /** What is to be done after a batch. */
    enum Next {
        MORE,
        /** Nothing is left now, but a replica may still store nodes by the older mapping. */
        SETTLE,
        COMPLETED,
        /** Somebody else holds the replay. */
        LOST
    }

    ReplayBatch(
            Replays replays,
            StoredPushes stored,
            UnknownCodes unknownCodes,
            IncidentAnnouncements incidents,
            MappingMetrics metrics,
            Clock clock) {
        this.replays = replays;
        this.stored = stored;
        this.unknownCodes = unknownCodes;
        this.incidents = incidents;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Does the next batch. */
    @Transactional
    Next next(UUID id, UUID holder, Instant leaseUntil, MappingTable table, Duration settle) {
        Optional<Replay> held = replays.hold(id, holder, leaseUntil);
        if (held.isEmpty()) {
            return Next.LOST;
        }
        Replay replay = held.get();
        Step step =
                switch (replay.scope()) {
                    case Scope.OfCode ofCode -> stored.retell(ofCode, table);
                    case Scope.OfTime ofTime -> stored.retell(ofTime, replay.reached());
                };
        replays.advance(id, step);
        metrics.stepped(replay.scope().provider(), step);
        if (!step.isLast()) {
            return Next.MORE;
        }
        return switch (replay.scope()) {
            case Scope.OfCode ofCode -> end(replay, ofCode, table, settle);
            case Scope.OfTime ofTime -> complete(id);
        };
    }

    private Next end(Replay replay, Scope.OfCode scope, MappingTable table, Duration settle) {
        Instant now = clock.instant();
        if (now.isBefore(replay.requestedAt().plus(settle))) {
            return Next.SETTLE;
        }
        ProviderCode code = scope.code();
        unknownCodes.lock(code);
        if (stored.isBehind(scope)) {
            return Next.MORE;
        }
        if (table.find(code).meaning().known()) {
            incidents.clear(unknownCodes.close(code, now).stream()
                    .map(account -> new Recovery(
                            Incident.Kind.MAP_UNKNOWN,
                            code.provider() + "/" + account,
                            "every code that this account sent is mapped",
                            now))
                    .toList());
        }
        return complete(replay.id());
    }

    private Next complete(UUID id) {
        replays.complete(id, clock.instant());
        return Next.COMPLETED;
    }
}
