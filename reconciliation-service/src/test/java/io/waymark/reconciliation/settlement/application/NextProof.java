package io.waymark.reconciliation.settlement.application;

import io.waymark.reconciliation.settlement.domain.Proof;
import io.waymark.reconciliation.settlement.domain.ProofState;
import io.waymark.reconciliation.settlement.domain.Reason;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A proof whose next version is being written, as the database's statements write it. */
record NextProof(
        Proof before,
        String trackingNo,
        @Nullable String carrierNo,
        @Nullable String responseCode,
        @Nullable String responseMessage) {

    static NextProof of(Proof proof) {
        return new NextProof(
                proof, proof.trackingNo(), proof.carrierNo(), proof.responseCode(), proof.responseMessage());
    }

    NextProof carriedAs(String uploadedNo, @Nullable String uploadedCarrier) {
        return new NextProof(before, uploadedNo, uploadedCarrier, responseCode, responseMessage);
    }

    NextProof answered(String code, String message) {
        return new NextProof(before, trackingNo, carrierNo, code, message);
    }

    Proof settled(ProofState state, Instant now) {
        return next(state, before.attempts() + 1, before.nextAttemptAt(), now);
    }

    Proof again(Instant at) {
        return next(before.state(), before.attempts() + 1, at, before.changedAt());
    }

    /** Not begun: proven by another shipment, or waiting for the end of that one's upload. */
    Proof steppedBack(boolean proven, Optional<Instant> underWay, Instant now) {
        boolean done = proven && before.state() == ProofState.DUE;
        return new Proof(
                before.transactionId(),
                before.shipmentCode(),
                before.orderId(),
                before.merchantId(),
                before.pspMerchantNo(),
                before.paymentMethod(),
                before.carrier(),
                trackingNo,
                carrierNo,
                done ? ProofState.NOT_APPLICABLE : before.state(),
                done ? Reason.ALREADY_PROVEN : before.reason(),
                before.attempts(),
                underWay.orElse(before.nextAttemptAt()),
                before.deadline(),
                responseCode,
                responseMessage,
                done ? now : before.changedAt());
    }

    Proof reopened(Instant now) {
        return next(ProofState.WAITING, 0, before.nextAttemptAt(), now);
    }

    private Proof next(ProofState state, int attempts, Instant nextAttemptAt, Instant changedAt) {
        return new Proof(
                before.transactionId(),
                before.shipmentCode(),
                before.orderId(),
                before.merchantId(),
                before.pspMerchantNo(),
                before.paymentMethod(),
                before.carrier(),
                trackingNo,
                carrierNo,
                state,
                state.settled() ? null : before.reason(),
                attempts,
                nextAttemptAt,
                before.deadline(),
                responseCode,
                responseMessage,
                changedAt);
    }
}
