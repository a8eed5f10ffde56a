package io.waymark.exceptions.cases.adapter.scheduling;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.waymark.exceptions.cases.adapter.metrics.CaseMetrics;
import io.waymark.exceptions.cases.adapter.wiring.RouterConfig;
import io.waymark.exceptions.cases.application.RingDueClocks;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for due clocks at an interval, and goes on without a pause for as long as full batches come. */
@ApplicationScoped
class ClockSweep {
    private final RingDueClocks clocks;
    private final RouterConfig config;
    private final CaseMetrics metrics;

    ClockSweep(RingDueClocks clocks, RouterConfig config, CaseMetrics metrics) {
        this.clocks = clocks;
        this.config = config;
        this.metrics = metrics;
    }

    @Scheduled(
            identity = "clock-sweep",
            every = "${waymark.exceptions.sweep-interval:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        int held;
        do {
            held = metrics.timeSweep(() -> clocks.ring(config.sweepBatch()));
            if (held > 0) {
                Log.infof("clocks of %d subjects were due", held);
            }
        } while (held == config.sweepBatch());
    }
}
