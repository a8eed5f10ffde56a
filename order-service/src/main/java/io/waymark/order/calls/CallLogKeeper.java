package io.waymark.order.calls;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Writes the log down at a steady pace, and drops what is old. */
@Singleton
class CallLogKeeper {
    private static final Logger LOG = Logger.getLogger(CallLogKeeper.class);
    private final CallLog log;
    private final Calls calls;
    private final CallConfig config;
    private final Clock clock;

    CallLogKeeper(CallLog log, Calls calls, CallConfig config, Clock clock) {
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
        Instant now = clock.instant();
        int dropped = calls.forget(now.minus(config.keep()), now.minus(config.keepBodies()));
        LOG.debugf("%d old lines and bodies of the call log were dropped", dropped);
    }

    void writeTheRest(@Observes ShutdownEvent stopping) {
        log.write();
    }
}
