package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Uploads the proofs that are due. A lease keeps other workers away while this one talks to the provider, and no
 * transaction or row lock is held meanwhile; a worker that dies leaves leases that end by themselves.
 */
@ApplicationScoped
public class UploadProofs {
    private static final String CARRIER_UNMAPPED = "CARRIER_UNMAPPED";

    private final Proofs proofs;
    private final CarrierNumbers carriers;
    private final Psp psp;
    private final ConcludeUpload conclude;
    private final Clock clock;

    UploadProofs(Proofs proofs, CarrierNumbers carriers, Psp psp, ConcludeUpload conclude, Clock clock) {
        this.proofs = proofs;
        this.carriers = carriers;
        this.psp = psp;
        this.conclude = conclude;
        this.clock = clock;
    }

    /**
     * Uploads what is due now, side by side, and returns when every upload has its outcome.
     *
     * @param limit how many at most
     * @param lease how long no other worker may touch them; longer than the provider's time-out
     * @return how many were due
     */
    public int uploadDue(int limit, Duration lease) {
        UUID worker = UUID.randomUUID();
        Instant now = clock.instant();
        List<Proof> due = proofs.claim(worker, now, now.plus(lease), limit);
        try (ExecutorService uploads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = due.stream()
                    .<Future<?>>map(proof -> uploads.submit(() -> upload(proof, worker)))
                    .toList();
            running.forEach(UploadProofs::finish);
        }
        return due.size();
    }

    private void upload(Proof proof, UUID worker) {
        String carrierNo = carriers.numberOf(proof.carrier()).orElse("");
        PspAnswer answer = carrierNo.isEmpty()
                ? new PspAnswer.Refused(
                        CARRIER_UNMAPPED, "the provider's carrier table has no " + proof.carrier(), false)
                : psp.upload(
                        new Psp.Upload(proof.pspMerchantNo(), proof.transactionId(), carrierNo, proof.trackingNo()));
        conclude.conclude(proof, worker, carrierNo, answer);
    }

    private static void finish(Future<?> upload) {
        try {
            upload.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an upload's outcome could not be stored", failed.getCause());
        }
    }
}
