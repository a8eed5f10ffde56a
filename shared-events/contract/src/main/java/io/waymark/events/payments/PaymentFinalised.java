package io.waymark.events.payments;

import io.waymark.events.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Fact {@code payment.finalised.v1}: a transaction reached its final state at the payment service provider.
 *
 * @param transactionId the provider's id, up to 20 characters
 * @param pspMerchantNo the merchant number at the provider
 * @param paymentMethod such as {@code stc_pay} or {@code card}, lower case
 * @param succeeded     false for a final failure: no money, no proof
 * @param physicalGoods false for virtual goods
 * @param instalment    true for a transaction paid in instalments
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
        Instant finalisedAt) {}
