package io.waymark.exceptions.mass.adapter.scheduling;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.waymark.exceptions.mass.adapter.metrics.IncidentMetrics;
import io.waymark.exceptions.mass.adapter.wiring.MassConfig;
import io.waymark.exceptions.mass.application.CarryOutDecisions;
import io.waymark.exceptions.mass.application.GatherIncidents;
import io.waymark.exceptions.mass.application.IncidentQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

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
            reached = reach();
            if (reached > 0) {
                Log.infof("a decision reached %d members of an incident", reached);
            }
        } while (reached > 0);
    }

    /** A batch with a case that cannot be read is gone through one by one. */
    private int reach() {
        try {
            return decisions.carryOut(config.decisionBatch());
        } catch (IllegalStateException unreadable) {
            return reachOne();
        }
    }

    private int reachOne() {
        try {
            return decisions.carryOut(1);
        } catch (IllegalStateException unreadable) {
            Optional<UUID> passedOver = decisions.passOver();
            passedOver.ifPresent(
                    caseId -> Log.errorf(unreadable, "case %s cannot be read: a decision passes it over", caseId));
            return passedOver.isPresent() ? 1 : 0;
        }
    }

    @Scheduled(identity = "mass-open", every = "${waymark.exceptions.gauge-interval:15s}")
    void count() {
        metrics.showOpen(queue.open());
    }
}
