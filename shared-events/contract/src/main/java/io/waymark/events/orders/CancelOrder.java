package io.waymark.events.orders;

import org.jspecify.annotations.Nullable;

/**
 * Command {@code order.cancel.v1}: cancel the order that the merchant knows under this reference number. A sender may
 * leave out any field: order-service answers an incomplete command with {@code order.refused.v1}.
 *
 * @param merchantId  the merchant (tenant)
 * @param referenceNo the merchant's own order number
 * @param reason      why, in the sender's words; no personal data
 */
public record CancelOrder(
        @Nullable String merchantId,
        @Nullable String referenceNo,
        @Nullable String reason) implements OrderCommand {}
