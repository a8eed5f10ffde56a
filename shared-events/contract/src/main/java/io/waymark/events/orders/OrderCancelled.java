package io.waymark.events.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code order.cancelled.v1}: the order will not be shipped; finance reverses what was expected for it.
 *
 * @param orderId        our id of the order, a UUIDv7
 * @param merchantId     the merchant (tenant) that the order belongs to
 * @param referenceNo    the merchant's own order number, unique per merchant
 * @param shipmentCode   our waybill number, check digit included
 * @param carrier        our carrier code; absent where no carrier had been booked yet
 * @param trackingNumber the carrier's number; absent where no carrier had been booked yet
 * @param reason         code of why, such as {@code OUT_OF_STOCK}; {@code OTHER} where only words were given: they stay with us
 * @param cancelledAt    when it was cancelled, UTC
 */
public record OrderCancelled(
        UUID orderId,
        String merchantId,
        String referenceNo,
        String shipmentCode,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        String reason,
        Instant cancelledAt)
        implements OrderEvent {}
