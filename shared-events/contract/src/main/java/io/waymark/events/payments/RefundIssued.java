package io.waymark.events.payments;

import io.waymark.events.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code refund.issued.v1}: the customer got money back, all or part of it.
 *
 * @param orderId       our id of the order, a UUIDv7
 * @param merchantId    the merchant (tenant) that the order belongs to
 * @param shipmentCode  the shipment that the refund is for; absent where it is for the whole order
 * @param refundId      the sender's id of the refund: the business key, a repetition under it changes nothing
 * @param transactionId the payment service provider's id of the payment, up to 20 characters
 * @param amount        what was given back; positive
 * @param reason        why, in the sender's words; no personal data
 * @param issuedAt      when it was issued, UTC
 */
public record RefundIssued(
        UUID orderId,
        String merchantId,
        @Nullable String shipmentCode,
        String refundId,
        String transactionId,
        Money amount,
        String reason,
        Instant issuedAt)
        implements PaymentEvent {}
