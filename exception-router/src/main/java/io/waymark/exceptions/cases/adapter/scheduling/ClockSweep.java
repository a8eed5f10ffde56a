package io.waymark.exceptions.cases.adapter.scheduling;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.waymark.exceptions.cases.adapter.metrics.CaseMetrics;
import io.waymark.exceptions.cases.adapter.wiring.RouterConfig;
import io.waymark.exceptions.cases.application.DeferClocks;
import io.waymark.exceptions.cases.application.RingDueClocks;
import io.waymark.faults.FaultDescription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Looks for due clocks at an interval, and goes on without a pause for as long as full batches come. Of a batch that fails each
 * subject is tried by itself, and who fails again is left for a while and told of: it must not hold up the others.
 */
@ApplicationScoped
class ClockSweep {
    private final RingDueClocks clocks;
    private final DeferClocks deferrals;
    private final RouterConfig config;
    private final CaseMetrics metrics;

    ClockSweep(RingDueClocks clocks, DeferClocks deferrals, RouterConfig config, CaseMetrics metrics) {
        this.clocks = clocks;
        this.deferrals = deferrals;
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
            held = metrics.timeSweep(() -> ring(config.sweepBatch()));
            if (held > 0) {
                Log.infof("clocks of %d subjects were due", held);
            }
        } while (held == config.sweepBatch());
        deferrals.release();
    }

    private int ring(int limit) {
        try {
            return clocks.ring(limit);
        } catch (RuntimeException broken) {
            Log.warnf(broken, "a batch of due clocks failed; its subjects are tried one by one");
            List<String> due = clocks.due(limit);
            due.forEach(this::ringAlone);
            return due.size();
        }
    }

    private void ringAlone(String key) {
        try {
            clocks.ring(key);
        } catch (RuntimeException broken) {
            deferrals.putAside(key, config.sweepPause(), FaultDescription.of(broken));
            metrics.deferred();
            Log.errorf(broken, "the clocks of %s cannot ring; tried again in %s", key, config.sweepPause());
        }
    }
}
