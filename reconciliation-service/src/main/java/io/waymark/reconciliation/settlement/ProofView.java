package io.waymark.reconciliation.settlement;

import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import io.waymark.reconciliation.settlement.domain.Reason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A settlement proof as JSON; instants are UTC.
 *
 * @param state         NOT_APPLICABLE, WAITING, HELD, DUE, ACCEPTED or REFUSED
 * @param reason        why it is not due; absent where it is or was
 * @param nextAttemptAt absent where no upload is to come
 * @param deadline      30 days after the transaction became final
 * @param responseCode  the provider's last answer, or why there was none
 */
public record ProofView(
        UUID orderId,
        String merchantId,
        String transactionId,
        String shipmentCode,
        String paymentMethod,
        String carrier,
        @Nullable String carrierNo,
        String trackingNo,
        ProofState state,
        @Nullable Reason reason,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant deadline,
        @Nullable String responseCode,
        @Nullable String responseMessage,
        Instant changedAt) {

    /** The proof as callers see it. */
    public static ProofView of(Proof proof) {
        return new ProofView(
                proof.orderId(),
                proof.merchantId(),
                proof.transactionId(),
                proof.shipmentCode(),
                proof.paymentMethod(),
                proof.carrier(),
                proof.carrierNo(),
                proof.trackingNo(),
                proof.state(),
                proof.reason(),
                proof.attempts(),
                proof.state() == ProofState.DUE ? proof.nextAttemptAt() : null,
                proof.deadline(),
                proof.responseCode(),
                proof.responseMessage(),
                proof.changedAt());
    }
}
