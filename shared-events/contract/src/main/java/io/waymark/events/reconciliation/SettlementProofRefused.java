package io.waymark.events.reconciliation;

import java.time.Instant;
import java.util.UUID;

/**
 * Fact {@code settlement.proof-refused.v1}: the provider will not take this proof as it is; a person must look.
 *
 * @param orderId         our id of the order, a UUIDv7
 * @param merchantId      the merchant (tenant) that the order belongs to
 * @param shipmentCode    our waybill number, check digit included
 * @param transactionId   the payment service provider's id of the payment
 * @param carrierNo       the payment service provider's carrier code, from its own code table
 * @param trackingNo      the carrier's tracking number, as uploaded to the payment service provider
 * @param responseCode    the provider's answer code
 * @param responseMessage the provider's answer in words
 * @param refusedAt       when the provider refused it, UTC
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
        Instant refusedAt)
        implements SettlementEvent {}
