package io.waymark.delivery.callrates;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.delivery.callrates.CallTally.Counted;
import io.waymark.delivery.faults.TransientFaults;
import io.waymark.delivery.metrics.MeterNames;
import io.waymark.faults.FaultDescription;
import io.waymark.http.application.CallRates;
import io.waymark.work.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Watches which share of the calls to others fails. Whoever calls counts here, in memory alone; at a steady pace it is written
 * down and judged over all replicas. What a process counted since then is lost only where it is killed.
 */
@Startup
@ApplicationScoped
public class TalliedCallRates implements CallRates {
    private static final Logger LOG = Logger.getLogger(TalliedCallRates.class);

    private final CallTally tally = new CallTally();
    private final AtomicLong told = new AtomicLong();
    private final JudgeChannels judge;
    private final RatedChannels channels;
    private final Clock clock;

    TalliedCallRates(JudgeChannels judge, RatedChannels channels, MeterRegistry registry, Clock clock) {
        this.judge = judge;
        this.channels = channels;
        this.clock = clock;
        registry.gauge(MeterNames.CALL_RATES_TOLD, told);
    }

    @Override
    public void count(String channel, boolean failed) {
        tally.add(new Counted(channel, 1, failed ? 1 : 0, failed ? clock.instant() : null));
    }

    @Override
    public void forget(String channel, String shownBy) {
        tally.forget(channel);
        judge.forget(channel, shownBy, clock.instant());
    }

    @Scheduled(
            identity = "waymark-call-rates",
            every = "${waymark.call-rates.every:15s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void turn() {
        try {
            writeDown();
            judge.forgetIdle(clock.instant());
            told.set(channels.told());
        } catch (RuntimeException fault) {
            if (!TransientFaults.isTransient(fault)) {
                throw fault;
            }
            LOG.warnf("calls are judged later: %s", FaultDescription.of(fault));
        }
    }

    /** What was counted since the last time would be lost with the process. */
    void writeDownTheRest(@Observes @Priority(StartOrder.LAST) ShutdownEvent stopping) {
        try {
            writeDown();
        } catch (RuntimeException fault) {
            LOG.warnf("the last calls are not counted: %s", FaultDescription.of(fault));
        }
    }

    private void writeDown() {
        List<Counted> taken = tally.take();
        if (taken.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        try {
            judge.judge(taken, now);
        } catch (RuntimeException failed) {
            taken.forEach(tally::add);
            throw failed;
        }
    }
}
