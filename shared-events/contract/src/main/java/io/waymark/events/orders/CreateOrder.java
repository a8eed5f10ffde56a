package io.waymark.events.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command {@code order.create.v1}: take this order and give it a waybill. A sender may leave out any field:
 * order-service answers an incomplete or wrong command with {@code order.refused.v1}, which names every fault at
 * once.
 *
 * @param merchantId   the merchant (tenant). Over REST it comes from the caller's token instead
 * @param referenceNo  the merchant's own order number, unique per merchant: the idempotency key
 * @param channel      the logistics product that the merchant chose, such as {@code standard}
 * @param shipper      who sends; personal data
 * @param consignee    who receives; personal data
 * @param parcels      the pieces of the order
 * @param customsItems the lines of the customs declaration, for a cross-border order
 * @param duties       who pays duties of a cross-border order: {@code DDP} (the sender) or {@code DDU} (the
 *                     recipient)
 */
public record CreateOrder(
        @Nullable String merchantId,
        @Nullable String referenceNo,
        @Nullable String channel,
        @Nullable Party shipper,
        @Nullable Party consignee,
        @Nullable List<Parcel> parcels,
        @Nullable List<CustomsItem> customsItems,
        @Nullable String duties)
        implements OrderCommand {}
