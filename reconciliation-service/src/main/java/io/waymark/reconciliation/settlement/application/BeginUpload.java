package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes sure, in the last moment before an upload, that it is still to be made and that nobody else makes it, and notes it, so
 * that whatever leaves is known even if this worker dies before the answer.
 */
@ApplicationScoped
public class BeginUpload {
    private final Proofs proofs;
    private final UploadLog log;
    private final Psp psp;
    private final Clock clock;

    BeginUpload(Proofs proofs, UploadLog log, Psp psp, Clock clock) {
        this.proofs = proofs;
        this.log = log;
        this.psp = psp;
        this.clock = clock;
    }

    /**
     * Begins one.
     *
     * @param proof as it was leased
     * @return the upload's id; empty where it is not to be made now
     */
    @Transactional
    public Optional<UUID> begin(Proof proof, UUID lease, Psp.Upload upload) {
        Instant now = clock.instant();
        return proofs.begin(proof, lease, now, now.plus(psp.longest()))
                ? Optional.of(log.sending(proof, upload.carrierNo(), psp.shown(upload), now))
                : Optional.empty();
    }
}
