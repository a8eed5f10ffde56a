package io.waymark.reconciliation.settlement.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.reconciliation.SettlementProofAccepted;
import io.waymark.events.reconciliation.SettlementProofHeld;
import io.waymark.events.reconciliation.SettlementProofRefused;
import io.waymark.reconciliation.settlement.domain.Proof;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Proofs in the words of the contract. */
final class ProofEvents {
    static OutboundEvent<?> accepted(Proof proof) {
        return OutboundEvent.of(
                EventTypes.SETTLEMENT_PROOF_ACCEPTED,
                proof.orderId().toString(),
                proof.merchantId(),
                proof.changedAt(),
                new SettlementProofAccepted(
                        proof.orderId(),
                        proof.merchantId(),
                        proof.shipmentCode(),
                        proof.transactionId(),
                        known(proof.carrierNo()),
                        proof.trackingNo(),
                        proof.attempts(),
                        proof.changedAt()));
    }

    static OutboundEvent<?> refused(Proof proof) {
        return OutboundEvent.of(
                EventTypes.SETTLEMENT_PROOF_REFUSED,
                proof.orderId().toString(),
                proof.merchantId(),
                proof.changedAt(),
                new SettlementProofRefused(
                        proof.orderId(),
                        proof.merchantId(),
                        proof.shipmentCode(),
                        proof.transactionId(),
                        known(proof.carrierNo()),
                        proof.trackingNo(),
                        known(proof.responseCode()),
                        known(proof.responseMessage()),
                        proof.changedAt()));
    }

    static OutboundEvent<?> held(Proof proof, String carrierNo) {
        return OutboundEvent.of(
                EventTypes.SETTLEMENT_PROOF_HELD,
                proof.orderId().toString(),
                proof.merchantId(),
                proof.changedAt(),
                new SettlementProofHeld(
                        proof.orderId(),
                        proof.merchantId(),
                        proof.shipmentCode(),
                        proof.transactionId(),
                        carrierNo,
                        proof.trackingNo(),
                        String.valueOf(proof.reason()),
                        proof.changedAt()));
    }

    /** The contract has no null here; a carrier that the provider's table lacks has the empty code. */
    private static String known(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private ProofEvents() {}
}
