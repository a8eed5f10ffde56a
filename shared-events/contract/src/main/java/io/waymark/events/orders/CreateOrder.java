package io.waymark.events.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command {@code order.create.v1}. Fields are nullable because a sender may leave any out; order-service names every
 * fault at once instead of failing at the first.
 *
 * @param merchantId  the tenant; over REST it comes from the caller's token instead
 * @param referenceNo the merchant's own order number, unique per merchant: the idempotency key
 * @param channel     the logistics product that the merchant chose, such as {@code standard}
 * @param duties      who pays duties: {@code DDP} or {@code DDU}; for cross-border orders
 */
public record CreateOrder(
        @Nullable String merchantId,
        @Nullable String referenceNo,
        @Nullable String channel,
        @Nullable Party shipper,
        @Nullable Party consignee,
        @Nullable List<Parcel> parcels,
        @Nullable List<CustomsItem> customsItems,
        @Nullable String duties) {}
