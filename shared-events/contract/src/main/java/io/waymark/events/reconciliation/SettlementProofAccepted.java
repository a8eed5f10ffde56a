package io.waymark.events.reconciliation;

import java.time.Instant;
import java.util.UUID;

/**
 * Fact {@code settlement.proof-accepted.v1}: the payment service provider has the proof of delivery.
 *
 * @param carrierNo the provider's carrier code, from its own code table
 */
public record SettlementProofAccepted(
        UUID orderId,
        String merchantId,
        String shipmentCode,
        String transactionId,
        String carrierNo,
        String trackingNo,
        int attempts,
        Instant acceptedAt) {}
