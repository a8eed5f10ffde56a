package io.waymark.events.reconciliation;

import java.time.Instant;
import java.util.UUID;

/**
 * Fact {@code settlement.proof-refused.v1}: the provider will not take this proof as it is; a person must look.
 *
 * @param carrierNo the provider's carrier code, from its own code table
 * @param responseCode the provider's answer
 */
public record SettlementProofRefused(
        UUID orderId,
        String merchantId,
        String shipmentCode,
        String transactionId,
        String carrierNo,
        String trackingNo,
        String responseCode,
        String responseMessage,
        Instant refusedAt) {}
