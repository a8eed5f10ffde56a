package io.waymark.reconciliation.settlement.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A transaction that is final at the payment service provider, as far as it decides about proof.
 *
 * @param transactionId the provider's id
 * @param pspMerchantNo the merchant's number at the provider
 * @param method        such as {@code stc_pay}, lower case
 */
public record Payment(
        String transactionId,
        UUID orderId,
        String merchantId,
        String pspMerchantNo,
        String method,
        boolean succeeded,
        boolean physicalGoods,
        boolean instalment,
        Instant finalisedAt) {}
