package io.waymark.exceptions.measures.adapter.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.waymark.exceptions.measures.adapter.wiring.MeasuresConfig;
import io.waymark.exceptions.measures.application.RollUp;
import jakarta.enterprise.context.ApplicationScoped;

/** Rolls up at an interval; not all at once where very much waits, as after an upgrade, so that others have their turn. */
@ApplicationScoped
class RollUpSweep {
    private static final int BATCHES_OF_A_TURN = 100;

    private final RollUp rollUp;
    private final MeasuresConfig config;

    RollUpSweep(RollUp rollUp, MeasuresConfig config) {
        this.rollUp = rollUp;
        this.config = config;
    }

    @Scheduled(
            identity = "measures-roll-up",
            every = "${waymark.exceptions.measures.interval:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        int left = BATCHES_OF_A_TURN;
        while (left > 0 && rollUp.rollUp(config.silence(), config.batch())) {
            left--;
        }
    }
}
