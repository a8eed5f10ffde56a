package io.waymark.events.reconciliation;

import java.time.Instant;
import java.util.UUID;

/**
 * Fact {@code settlement.proof-held.v1}: the proof waits because the shipment's state is in dispute.
 *
 * @param orderId       our id of the order, a UUIDv7
 * @param merchantId    the merchant (tenant) that the order belongs to
 * @param shipmentCode  our waybill number, check digit included
 * @param transactionId the payment service provider's id of the payment
 * @param carrierNo     the payment service provider's carrier code, from its own code table
 * @param trackingNo    the carrier's tracking number, as uploaded to the payment service provider
 * @param reason        why it waits, such as {@code STATE_CONFLICT}; an open vocabulary
 * @param heldAt        when it was held, UTC
 */
public record SettlementProofHeld(
        UUID orderId,
        String merchantId,
        String shipmentCode,
        String transactionId,
        String carrierNo,
        String trackingNo,
        String reason,
        Instant heldAt)
        implements SettlementEvent {}
