package io.waymark.reconciliation.settlement.adapter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.waymark.reconciliation.ReconciliationMetrics;
import io.waymark.reconciliation.settlement.adapter.config.SettlementConfig;
import io.waymark.reconciliation.settlement.adapter.psp.PspConfig;
import io.waymark.reconciliation.settlement.application.ProofQueries;
import io.waymark.reconciliation.settlement.application.UploadProofs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Looks for due proofs every so often, and keeps on while there are more than fit side by side. */
@ApplicationScoped
class UploadSchedule {
    /** What storing an outcome may take beyond the provider's time-out before another worker may try. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final UploadProofs upload;
    private final ProofQueries proofs;
    private final ReconciliationMetrics metrics;
    private final int parallel;
    private final Duration lease;

    UploadSchedule(
            UploadProofs upload,
            ProofQueries proofs,
            ReconciliationMetrics metrics,
            SettlementConfig config,
            PspConfig psp) {
        this.upload = upload;
        this.proofs = proofs;
        this.metrics = metrics;
        this.parallel = config.parallel();
        this.lease = psp.timeout().multipliedBy(2).plus(MARGIN);
    }

    @Scheduled(every = "${waymark.settlement.poll:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void uploadDue() {
        int uploaded;
        do {
            uploaded = upload.uploadDue(parallel, lease);
        } while (uploaded == parallel);
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void countPending() {
        metrics.pending(proofs.pending());
    }
}
