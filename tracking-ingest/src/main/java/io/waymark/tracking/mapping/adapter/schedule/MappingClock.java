package io.waymark.tracking.mapping.adapter.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.tracking.mapping.adapter.MappingConfig;
import io.waymark.tracking.mapping.application.MappingInForce;
import io.waymark.tracking.mapping.application.MappingMetrics;
import io.waymark.tracking.mapping.application.RegisterFiles;
import io.waymark.tracking.mapping.application.Replays;
import io.waymark.tracking.mapping.application.RunReplays;
import io.waymark.tracking.mapping.application.UnknownCodes;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Puts the mapping in force before the first push is read, and keeps it and its replays going. */
@Singleton
class MappingClock {
    private static final Logger LOG = Logger.getLogger(MappingClock.class);
    private static final int BEFORE_ALL_OTHERS = 1;
    private final RegisterFiles registerFiles;
    private final MappingInForce inForce;
    private final RunReplays runReplays;
    private final Replays replays;
    private final UnknownCodes unknownCodes;
    private final MappingMetrics metrics;
    private final MappingConfig config;
    private final Clock clock;

    MappingClock(
            RegisterFiles registerFiles,
            MappingInForce inForce,
            RunReplays runReplays,
            Replays replays,
            UnknownCodes unknownCodes,
            MappingMetrics metrics,
            MappingConfig config,
            Clock clock) {
        this.registerFiles = registerFiles;
        this.inForce = inForce;
        this.runReplays = runReplays;
        this.replays = replays;
        this.unknownCodes = unknownCodes;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent started) {
        registerFiles.register();
        inForce.refresh();
    }

    void stop(@Observes ShutdownEvent stopping) {
        runReplays.stop();
    }

    @Scheduled(every = "{waymark.mapping.reload-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void reload() {
        attempt("look for a newer mapping", inForce::refresh);
    }

    @Scheduled(every = "{waymark.mapping.replay-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void replay() {
        attempt("go on with replays", () -> runReplays.run(config.settle()));
    }

    /** A replica that stood still while a replay ran may have stored nodes by the older mapping afterwards. */
    @Scheduled(every = "{waymark.mapping.sweep-every:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        attempt("look for what replays missed", () -> {
            int reopened = replays.reopenIncomplete(clock.instant());
            if (reopened > 0) {
                LOG.infof("%d replays are opened again: nodes were stored by an older mapping", reopened);
            }
            replays.forgetShipments(clock.instant().minus(config.rememberShipments()));
            metrics.waiting(unknownCodes.count(), replays.open());
        });
    }

    /** A database that is away is nothing to fail at: the next time comes soon. */
    private static void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            LOG.warnf("cannot %s: %s", what, failed.getMessage());
        }
    }
}
