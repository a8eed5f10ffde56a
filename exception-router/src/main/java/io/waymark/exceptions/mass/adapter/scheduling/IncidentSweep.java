package io.waymark.exceptions.mass.adapter.scheduling;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.waymark.exceptions.mass.adapter.metrics.IncidentMetrics;
import io.waymark.exceptions.mass.adapter.wiring.MassConfig;
import io.waymark.exceptions.mass.application.CarryOutDecisions;
import io.waymark.exceptions.mass.application.GatherIncidents;
import io.waymark.exceptions.mass.application.IncidentQueue;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for new cases and new decisions at an interval, and goes on without a pause for as long as there are more. */
@ApplicationScoped
class IncidentSweep {
    private final GatherIncidents gatherIncidents;
    private final CarryOutDecisions decisions;
    private final IncidentQueue queue;
    private final MassConfig config;
    private final IncidentMetrics metrics;

    IncidentSweep(
            GatherIncidents gatherIncidents,
            CarryOutDecisions decisions,
            IncidentQueue queue,
            MassConfig config,
            IncidentMetrics metrics) {
        this.gatherIncidents = gatherIncidents;
        this.decisions = decisions;
        this.queue = queue;
        this.config = config;
        this.metrics = metrics;
    }

    @Scheduled(
            identity = "mass-incidents",
            every = "${waymark.exceptions.mass.interval:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void gather() {
        int weighed;
        do {
            weighed = metrics.timeGather(() -> gatherIncidents.gather(config.gatherBatch()));
        } while (weighed == config.gatherBatch());
    }

    @Scheduled(
            identity = "mass-decisions",
            every = "${waymark.exceptions.mass.interval:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void carryOut() {
        int reached;
        do {
            reached = decisions.carryOut(config.decisionBatch());
            if (reached > 0) {
                Log.infof("a decision reached %d members of an incident", reached);
            }
        } while (reached > 0);
    }

    @Scheduled(identity = "mass-open", every = "${waymark.exceptions.gauge-interval:15s}")
    void count() {
        metrics.showOpen(queue.open());
    }
}
