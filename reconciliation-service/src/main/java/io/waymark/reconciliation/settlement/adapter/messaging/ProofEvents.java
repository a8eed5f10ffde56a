package io.waymark.reconciliation.settlement.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.incidents.IncidentCleared;
import io.waymark.events.incidents.IncidentDetected;
import io.waymark.events.incidents.IncidentKind;
import io.waymark.events.reconciliation.SettlementProofAccepted;
import io.waymark.events.reconciliation.SettlementProofHeld;
import io.waymark.events.reconciliation.SettlementProofRefused;
import io.waymark.reconciliation.settlement.domain.Proof;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Proofs in the words of the contract. */
final class ProofEvents {
    private static final String SOURCE = "reconciliation-service";
    private static final String INCIDENT_KEY = SOURCE + ":" + IncidentKind.PSP_UPLOAD_FAILED;

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

    static OutboundEvent<?> detected(Proof proof, String subject, String code, String detail, Instant at) {
        return OutboundEvent.of(
                EventTypes.INCIDENT_DETECTED,
                INCIDENT_KEY,
                proof.merchantId(),
                at,
                new IncidentDetected(
                        SOURCE,
                        IncidentKind.PSP_UPLOAD_FAILED,
                        subject,
                        detail,
                        code,
                        proof.shipmentCode(),
                        proof.orderId(),
                        1,
                        at));
    }

    static OutboundEvent<?> cleared(String subject, Instant at) {
        return OutboundEvent.of(
                EventTypes.INCIDENT_CLEARED,
                INCIDENT_KEY,
                null,
                at,
                new IncidentCleared(
                        SOURCE, IncidentKind.PSP_UPLOAD_FAILED, subject, "the provider accepts proofs again", at));
    }

    /** The contract has no null here; a carrier that the provider's table lacks has the empty code. */
    private static String known(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private ProofEvents() {}
}
