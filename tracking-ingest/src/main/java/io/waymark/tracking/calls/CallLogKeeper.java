package io.waymark.tracking.calls;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.tracking.ingest.IngestConfig;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Writes the log down at a steady pace, and drops lines as old as the raw bodies that are dropped. */
@Singleton
class CallLogKeeper {
    private static final Logger LOG = Logger.getLogger(CallLogKeeper.class);
    private final CallLog log;
    private final Calls calls;
    private final IngestConfig config;
    private final Clock clock;

    CallLogKeeper(CallLog log, Calls calls, IngestConfig config, Clock clock) {
        this.log = log;
        this.calls = calls;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${waymark.calls.write-every:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        log.write();
    }

    @Scheduled(cron = "0 37 * * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        int dropped = calls.forget(clock.instant().minus(config.keepRawBodies()));
        LOG.debugf("%d old lines of the call log were dropped", dropped);
    }

    void writeTheRest(@Observes ShutdownEvent stopping) {
        log.write();
    }
}
