package io.waymark.events.reconciliation;

import java.time.Instant;
import java.util.UUID;

/**
 * Fact {@code settlement.proof-held.v1}: the proof waits because the shipment's state is in dispute.
 *
 * @param carrierNo the provider's carrier code, from its own code table
 * @param reason such as {@code STATE_CONFLICT}
 */
public record SettlementProofHeld(
        UUID orderId,
        String merchantId,
        String shipmentCode,
        String transactionId,
        String carrierNo,
        String trackingNo,
        String reason,
        Instant heldAt) {}
