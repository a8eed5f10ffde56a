package io.waymark.events.orders;

import org.jspecify.annotations.Nullable;

/** Command {@code order.cancel.v1}: cancel the order that the merchant knows under this reference number. */
public record CancelOrder(
        @Nullable String merchantId,
        @Nullable String referenceNo,
        @Nullable String reason) {}
