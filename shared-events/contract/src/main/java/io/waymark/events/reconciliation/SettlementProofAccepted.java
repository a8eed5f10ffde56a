package io.waymark.events.reconciliation;

import java.time.Instant;
import java.util.UUID;

/**
 * Fact {@code settlement.proof-accepted.v1}: the payment service provider has the proof of delivery.
 *
 * @param orderId       our id of the order, a UUIDv7
 * @param merchantId    the merchant (tenant) that the order belongs to
 * @param shipmentCode  our waybill number, check digit included
 * @param transactionId the payment service provider's id of the payment
 * @param carrierNo     the payment service provider's carrier code, from its own code table
 * @param trackingNo    the carrier's tracking number, as uploaded to the payment service provider
 * @param attempts      how many uploads it took
 * @param acceptedAt    when the provider accepted it, UTC
 */
public record SettlementProofAccepted(
        UUID orderId,
        String merchantId,
        String shipmentCode,
        String transactionId,
        String carrierNo,
        String trackingNo,
        int attempts,
        Instant acceptedAt)
        implements SettlementEvent {}
