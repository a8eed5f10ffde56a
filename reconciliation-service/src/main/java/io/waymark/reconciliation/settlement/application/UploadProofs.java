package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.PspAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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

    UploadProofs(Proofs proofs, CarrierNumbers carriers, Psp psp, ConcludeUpload conclude) {
        this.proofs = proofs;
        this.carriers = carriers;
        this.psp = psp;
        this.conclude = conclude;
    }

    /**
     * A proof that nobody else uploads for a while.
     *
     * @param lease proves it when the outcome is stored
     */
    public record Leased(Proof proof, UUID lease) {}

    /** Leases what is due, the longest first. */
    public List<Leased> claim(int limit, Instant now, Instant leaseEnds) {
        UUID lease = UUID.randomUUID();
        return proofs.claim(lease, now, leaseEnds, limit).stream()
                .map(proof -> new Leased(proof, lease))
                .toList();
    }

    /** Uploads one and stores how that ended. */
    public void upload(Leased due) {
        Proof proof = due.proof();
        String carrierNo = carriers.numberOf(proof.carrier()).orElse("");
        PspAnswer answer = carrierNo.isEmpty()
                ? new PspAnswer.Refused(
                        CARRIER_UNMAPPED, "the provider's carrier table has no " + proof.carrier(), false)
                : psp.upload(
                        new Psp.Upload(proof.pspMerchantNo(), proof.transactionId(), carrierNo, proof.trackingNo()));
        conclude.conclude(proof, due.lease(), carrierNo, answer);
    }
}
