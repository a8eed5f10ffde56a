package io.waymark.tracking.callback.domain;

import io.waymark.tracking.subscription.domain.UpdateKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of an order, as subscribers are told of it. It holds no personal data.
 *
 * @param order    which order
 * @param booking  null where no carrier is concerned
 * @param why      null where nothing failed
 * @param lastMile null unless it tells who delivers in the end
 * @param knownAt  when it became so, UTC
 */
public record OrderUpdate(
        UUID eventId,
        UpdateKind kind,
        String merchantId,
        OrderNames order,
        @Nullable Booking booking,
        @Nullable Reason why,
        @Nullable LastMile lastMile,
        Instant knownAt)
        implements CallbackUpdate {

    /**
     * How an order is called.
     *
     * @param orderId      null where nothing was stored
     * @param shipmentCode null where nothing was stored
     */
    public record OrderNames(
            @Nullable UUID orderId,
            String referenceNo,
            @Nullable String shipmentCode) {}

    /**
     * The carrier.
     *
     * @param trackingNumber null where there is none yet
     * @param channel        null where it is not told
     * @param service        null where it is not told
     */
    public record Booking(
            String carrier,
            @Nullable String trackingNumber,
            @Nullable String channel,
            @Nullable String service) {}

    /**
     * Why.
     *
     * @param message     null where the code says it all
     * @param carrierCode the carrier's own code; null where it gave none
     */
    public record Reason(
            String code, @Nullable String message, @Nullable String carrierCode) {}

    /** Who delivers in the end; its parts are null while they are not known. */
    public record LastMile(
            String brand,
            @Nullable String carrier,
            @Nullable String transferNumber) {}

    /** What has no shipment goes by the merchant's own number. */
    @Override
    public String line() {
        return order.shipmentCode() == null ? "order:" + order.referenceNo() : order.shipmentCode();
    }

    @Override
    public @Nullable String carrier() {
        return booking == null ? null : booking.carrier();
    }

    /** Orders do not count their facts. */
    @Override
    public long version() {
        return 0;
    }
}
