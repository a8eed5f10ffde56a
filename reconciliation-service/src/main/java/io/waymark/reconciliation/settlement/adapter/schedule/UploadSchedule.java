package io.waymark.reconciliation.settlement.adapter.schedule;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.reconciliation.settlement.adapter.config.SettlementConfig;
import io.waymark.reconciliation.settlement.application.ProofQueries;
import io.waymark.reconciliation.settlement.application.Psp;
import io.waymark.reconciliation.settlement.application.UploadProofs;
import io.waymark.reconciliation.settlement.application.UploadProofs.Leased;
import io.waymark.work.LeasedWork;
import io.waymark.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** Keeps uploading what is due, so many side by side; a slow answer holds up nothing but its own place. */
@ApplicationScoped
class UploadSchedule {

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final LeasedWork<Leased> uploads;
    private final Worker worker;
    private final ProofQueries proofs;
    private final ReconciliationMetrics metrics;

    UploadSchedule(
            UploadProofs upload,
            ProofQueries proofs,
            ReconciliationMetrics metrics,
            SettlementConfig config,
            Psp psp,
            Clock clock) {
        this.proofs = proofs;
        this.metrics = metrics;
        this.uploads =
                new LeasedWork<>(upload::claim, upload::upload, config.parallel(), psp.longest(), config.poll(), clock);
        this.worker = new Worker("proof-uploads", uploads);
        uploads.wakes(worker);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.stop(PATIENCE_AT_STOP);
        uploads.drain(PATIENCE_AT_STOP);
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void countPending() {
        metrics.pending(proofs.pending());
    }
}
