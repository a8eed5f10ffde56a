package io.waymark.events.payments;

import io.waymark.events.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Fact {@code payment.reversed.v1}: the payment was taken back.
 *
 * @param kind {@code VOID} before capture, {@code CHARGEBACK} by the card holder's bank
 */
public record PaymentReversed(
        UUID orderId,
        String merchantId,
        String reversalId,
        String transactionId,
        String kind,
        Money amount,
        String reason,
        Instant reversedAt) {}
