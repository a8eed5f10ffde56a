package io.waymark.events.payments;

import io.waymark.events.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Fact {@code payment.reversed.v1}: the payment was taken back.
 *
 * @param orderId       our id of the order, a UUIDv7
 * @param merchantId    the merchant (tenant) that the order belongs to
 * @param reversalId    the sender's id of the reversal: the business key, a repetition under it changes nothing
 * @param transactionId the payment service provider's id of the payment, up to 20 characters
 * @param kind          which way it was taken back
 * @param amount        what was taken back; positive
 * @param reason        why, in the sender's words or as a reason code; no personal data
 * @param reversedAt    when it was reversed, UTC
 */
public record PaymentReversed(
        UUID orderId,
        String merchantId,
        String reversalId,
        String transactionId,
        Kind kind,
        Money amount,
        String reason,
        Instant reversedAt)
        implements PaymentEvent {

    /** Which way a payment was taken back. */
    public enum Kind {
        /** Before capture. */
        VOID,
        /** By the card holder's bank. */
        CHARGEBACK
    }
}
