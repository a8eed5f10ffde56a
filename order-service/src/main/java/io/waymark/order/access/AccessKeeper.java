package io.waymark.order.access;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Drops accesses that are as old as they need be known. */
@Singleton
class AccessKeeper {
    private static final Logger LOG = Logger.getLogger(AccessKeeper.class);

    private final Accesses accesses;
    private final Duration keep;
    private final Clock clock;

    AccessKeeper(
            Accesses accesses,
            @ConfigProperty(name = "waymark.access.keep", defaultValue = "P1095D") Duration keep,
            Clock clock) {
        this.accesses = accesses;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(cron = "0 47 * * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        int dropped = accesses.forget(clock.instant().minus(keep));
        LOG.debugf("%d old accesses were dropped", dropped);
    }
}
