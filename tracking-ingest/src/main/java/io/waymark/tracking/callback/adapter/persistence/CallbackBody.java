package io.waymark.tracking.callback.adapter.persistence;

import io.waymark.tracking.callback.domain.CallbackUpdate;
import io.waymark.tracking.callback.domain.OrderUpdate;
import io.waymark.tracking.callback.domain.ShipmentUpdate;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint receives. Fields may be added, never renamed or removed.
 *
 * @param type      such as {@code shipment.status-changed}
 * @param timestamp when we knew, UTC
 */
record CallbackBody(String type, Instant timestamp, Data data) {

    /** What is known; its shape is that of the type. */
    sealed interface Data permits ShipmentData, OrderData {}

    /**
     * What is known of a shipment.
     *
     * @param referenceNo the merchant's own number of the order; absent where it is not known yet
     * @param version     rises with everything that becomes known about the shipment
     * @param state       absent for a report that does not say where the shipment stands
     * @param occurredAt  the carrier's clock with its offset
     * @param description the carrier's words, names and phone numbers masked
     */
    record ShipmentData(
            String shipmentCode,
            UUID orderId,
            @Nullable String referenceNo,
            String carrier,
            String trackingNumber,
            long version,
            @Nullable State state,
            @Nullable String substate,
            @Nullable String exception,
            OffsetDateTime occurredAt,
            @Nullable String description,
            @Nullable Place place)
            implements Data {}

    /**
     * What became of an order.
     *
     * @param shipmentCode    absent where nothing was stored; so is the order's id
     * @param carrier         absent where no carrier is concerned
     * @param errorCode       why it failed or ended; absent where it did not
     * @param carrierCode     the carrier's own code of its refusal; absent where it gave none
     * @param brand           who delivers in the end; absent in all types but one, as are the two that follow
     */
    record OrderData(
            @Nullable UUID orderId,
            String referenceNo,
            @Nullable String shipmentCode,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String channel,
            @Nullable String service,
            @Nullable String errorCode,
            @Nullable String errorMsg,
            @Nullable String carrierCode,
            @Nullable String brand,
            @Nullable String lastMileCarrier,
            @Nullable String transferNumber)
            implements Data {}

    static CallbackBody of(CallbackUpdate update, @Nullable String referenceNo) {
        return new CallbackBody(
                update.kind().word(),
                update.knownAt(),
                switch (update) {
                    case ShipmentUpdate shipment -> data(shipment, referenceNo);
                    case OrderUpdate order -> data(order);
                });
    }

    private static ShipmentData data(ShipmentUpdate update, @Nullable String referenceNo) {
        return new ShipmentData(
                update.shipmentCode(),
                update.orderId(),
                referenceNo,
                update.carrier(),
                update.trackingNumber(),
                update.version(),
                update.state(),
                update.substate(),
                update.exception(),
                update.occurredAt(),
                update.description(),
                update.place());
    }

    private static OrderData data(OrderUpdate update) {
        OrderUpdate.Booking booking = update.booking();
        OrderUpdate.Reason why = update.why();
        OrderUpdate.LastMile lastMile = update.lastMile();
        return new OrderData(
                update.order().orderId(),
                update.order().referenceNo(),
                update.order().shipmentCode(),
                booking == null ? null : booking.carrier(),
                booking == null ? null : booking.trackingNumber(),
                booking == null ? null : booking.channel(),
                booking == null ? null : booking.service(),
                why == null ? null : why.code(),
                why == null ? null : why.message(),
                why == null ? null : why.carrierCode(),
                lastMile == null ? null : lastMile.brand(),
                lastMile == null ? null : lastMile.carrier(),
                lastMile == null ? null : lastMile.transferNumber());
    }
}
