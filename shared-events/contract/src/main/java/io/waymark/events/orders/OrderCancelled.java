package io.waymark.events.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code order.cancelled.v1}: the order will not be shipped; finance reverses what was expected for it.
 *
 * @param carrier        null where no carrier had been booked yet
 * @param trackingNumber null where no carrier had been booked yet
 */
public record OrderCancelled(
        UUID orderId,
        String merchantId,
        String referenceNo,
        String shipmentCode,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        String reason,
        Instant cancelledAt) {}
