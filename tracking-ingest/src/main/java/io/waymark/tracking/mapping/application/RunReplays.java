package io.waymark.tracking.mapping.application;

import io.waymark.tracking.mapping.domain.MappingTable;
import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.tracking.mapping.domain.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Does replays that are due, one after the other, batch by batch. Any replica may take one; a replica that dies loses it when
 * its lease is over, and another goes on. A failure is tried again, after pauses that grow, until it succeeds.
 */
@Singleton
public class RunReplays {
    private static final Logger LOG = Logger.getLogger(RunReplays.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int MOST_DOUBLINGS = 8;
    private final Replays replays;
    private final ReplayBatch batch;
    private final MappingInForce inForce;
    private final MappingMetrics metrics;
    private final Clock clock;
    private volatile boolean stopping;

    RunReplays(Replays replays, ReplayBatch batch, MappingInForce inForce, MappingMetrics metrics, Clock clock) {
        this.replays = replays;
        this.batch = batch;
        this.inForce = inForce;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Does what is due.
     *
     * @param settle how long after a change of the mapping another replica may still read by the older one
     */
    public void run(Duration settle) {
        UUID holder = UUID.randomUUID();
        while (!stopping) {
            Instant now = clock.instant();
            Optional<Replay> taken = replays.take(holder, now, now.plus(LEASE));
            if (taken.isEmpty()) {
                return;
            }
            work(taken.get(), holder, settle);
        }
    }

    /** Ends after the running batch; what is left is taken up by another replica or after the next start. */
    public void stop() {
        stopping = true;
    }

    private void work(Replay replay, UUID holder, Duration settle) {
        try {
            ReplayBatch.Next next = ReplayBatch.Next.MORE;
            while (next == ReplayBatch.Next.MORE && !stopping) {
                long start = System.nanoTime();
                next = batch.next(replay.id(), holder, clock.instant().plus(LEASE), mapping(replay), settle);
                metrics.batch(System.nanoTime() - start);
            }
            switch (next) {
                case MORE -> replays.giveBack(replay.id(), holder, clock.instant(), null);
                case SETTLE ->
                    replays.giveBack(replay.id(), holder, replay.requestedAt().plus(settle), null);
                case COMPLETED ->
                    LOG.infof(
                            "replay %s of %s is complete",
                            replay.id(), replay.scope().provider());
                case LOST -> LOG.warnf("replay %s is held by another replica by now", replay.id());
            }
        } catch (RuntimeException failed) {
            Duration pause = Duration.ofSeconds(1L << Math.min(replay.failures(), MOST_DOUBLINGS));
            LOG.warnf(failed, "replay %s failed and is tried again in %s", replay.id(), pause);
            metrics.failed();
            replays.giveBack(
                    replay.id(),
                    holder,
                    clock.instant().plus(pause),
                    failed.getClass().getSimpleName());
        }
    }

    private MappingTable mapping(Replay replay) {
        return switch (replay.scope()) {
            case Scope.OfCode ofCode -> inForce.atLeast(ofCode.revision());
            case Scope.OfTime ofTime -> inForce.table();
        };
    }
}
