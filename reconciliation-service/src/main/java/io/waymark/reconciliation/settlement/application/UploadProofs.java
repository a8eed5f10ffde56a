package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.application.CarrierNumbers.Lookup;
import io.waymark.reconciliation.settlement.domain.Fault;
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
    private static final String ACCOUNT_UNKNOWN = "ACCOUNT_UNKNOWN";

    private final Proofs proofs;
    private final CarrierNumbers carriers;
    private final Psp psp;
    private final BeginUpload begin;
    private final ConcludeUpload conclude;

    UploadProofs(Proofs proofs, CarrierNumbers carriers, Psp psp, BeginUpload begin, ConcludeUpload conclude) {
        this.proofs = proofs;
        this.carriers = carriers;
        this.psp = psp;
        this.begin = begin;
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

    /** Uploads one and stores how that ended; what cannot be sent at all is refused without a call. */
    public void upload(Leased due) {
        Proof proof = due.proof();
        Lookup carrier = carriers.lookUp(proof.carrier());
        if (!carrier.usable()) {
            conclude.unsent(
                    proof,
                    due.lease(),
                    new PspAnswer.Refused(carrier.code(), carrier.fault(proof.carrier()), Fault.CARRIER_TABLE));
        } else if (!psp.serves(proof.pspMerchantNo())) {
            String fault = "no account is set for the merchant number " + proof.pspMerchantNo();
            conclude.unsent(proof, due.lease(), new PspAnswer.Refused(ACCOUNT_UNKNOWN, fault, Fault.ACCOUNT));
        } else {
            send(proof, due.lease(), carrier.number());
        }
    }

    private void send(Proof proof, UUID lease, String carrierNo) {
        Psp.Upload upload = new Psp.Upload(proof.pspMerchantNo(), proof.transactionId(), carrierNo, proof.trackingNo());
        begin.begin(proof, lease, upload)
                .ifPresent(id -> conclude.conclude(proof, lease, carrierNo, id, psp.upload(upload)));
    }
}
