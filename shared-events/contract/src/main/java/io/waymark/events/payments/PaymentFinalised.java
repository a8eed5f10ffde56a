package io.waymark.events.payments;

import io.waymark.events.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Fact {@code payment.finalised.v1}: a transaction reached its final state at the payment service provider.
 *
 * @param orderId       our id of the order, a UUIDv7
 * @param merchantId    the merchant (tenant) that the order belongs to
 * @param transactionId the payment service provider's id of the payment, up to 20 characters
 * @param pspMerchantNo the merchant number at the payment service provider, up to 20 characters
 * @param paymentMethod lower case, such as {@code stc_pay} or {@code card}; an open vocabulary
 * @param succeeded     false for a final failure: no money, no proof
 * @param amount        what was paid, gross
 * @param physicalGoods false for virtual goods
 * @param instalment    true for a transaction paid in instalments
 * @param finalisedAt   when it became final, UTC
 */
public record PaymentFinalised(
        UUID orderId,
        String merchantId,
        String transactionId,
        String pspMerchantNo,
        String paymentMethod,
        boolean succeeded,
        Money amount,
        boolean physicalGoods,
        boolean instalment,
        Instant finalisedAt)
        implements PaymentEvent {}
