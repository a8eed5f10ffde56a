package io.waymark.tracking.callback.adapter.messaging;

import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.events.orders.BookingFailed;
import io.waymark.events.orders.LastMileAssigned;
import io.waymark.events.orders.OrderAccepted;
import io.waymark.events.orders.OrderCancelled;
import io.waymark.events.orders.OrderEvent;
import io.waymark.events.orders.OrderRefused;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.events.orders.WaybillVoided;
import io.waymark.tracking.callback.domain.OrderUpdate;
import io.waymark.tracking.callback.domain.OrderUpdate.Booking;
import io.waymark.tracking.callback.domain.OrderUpdate.LastMile;
import io.waymark.tracking.callback.domain.OrderUpdate.OrderNames;
import io.waymark.tracking.callback.domain.OrderUpdate.Reason;
import io.waymark.tracking.subscription.domain.UpdateKind;
import java.util.Optional;
import java.util.UUID;

/** Published facts about orders in the words of callbacks. */
final class OrderUpdates {

    /** The update that subscribers are called about; empty for what is no news to whoever placed the order, or is nobody's. */
    static Optional<OrderUpdate> of(InboundEvent<OrderEvent> event) {
        return switch (event.payload()) {
            case OrderAccepted accepted -> Optional.empty();
            case OrderRefused refused -> refused(event.id(), refused);
            case BookingFailed failed -> Optional.of(failed(event.id(), failed));
            case OrderCancelled cancelled -> Optional.of(cancelled(event.id(), cancelled));
            case WaybillIssued issued -> Optional.of(issued(event.id(), issued));
            case WaybillVoided voided -> Optional.of(voided(event.id(), voided));
            case LastMileAssigned assigned -> Optional.of(assigned(event.id(), assigned));
        };
    }

    private static Optional<OrderUpdate> refused(UUID id, OrderRefused fact) {
        String merchant = fact.merchantId();
        String reference = fact.referenceNo();
        return merchant == null || reference == null
                ? Optional.empty()
                : Optional.of(new OrderUpdate(
                        id,
                        UpdateKind.ORDER_REFUSED,
                        merchant,
                        new OrderNames(null, reference, null),
                        null,
                        new Reason(fact.errorCode(), fact.errorMsg(), null),
                        null,
                        fact.refusedAt()));
    }

    private static OrderUpdate failed(UUID id, BookingFailed fact) {
        return new OrderUpdate(
                id,
                UpdateKind.ORDER_BOOKING_FAILED,
                fact.merchantId(),
                new OrderNames(fact.orderId(), fact.referenceNo(), fact.shipmentCode()),
                new Booking(fact.carrier(), null, fact.channel(), null),
                new Reason(fact.errorCode(), fact.errorMsg(), fact.carrierCode()),
                null,
                fact.failedAt());
    }

    private static OrderUpdate cancelled(UUID id, OrderCancelled fact) {
        String carrier = fact.carrier();
        return new OrderUpdate(
                id,
                UpdateKind.ORDER_CANCELLED,
                fact.merchantId(),
                new OrderNames(fact.orderId(), fact.referenceNo(), fact.shipmentCode()),
                carrier == null ? null : new Booking(carrier, fact.trackingNumber(), null, null),
                new Reason(fact.reason(), null, null),
                null,
                fact.cancelledAt());
    }

    private static OrderUpdate issued(UUID id, WaybillIssued fact) {
        return new OrderUpdate(
                id,
                UpdateKind.WAYBILL_ISSUED,
                fact.merchantId(),
                new OrderNames(fact.orderId(), fact.referenceNo(), fact.shipmentCode()),
                new Booking(fact.carrier(), fact.trackingNumber(), fact.channel(), fact.service()),
                null,
                null,
                fact.issuedAt());
    }

    private static OrderUpdate voided(UUID id, WaybillVoided fact) {
        return new OrderUpdate(
                id,
                UpdateKind.WAYBILL_VOIDED,
                fact.merchantId(),
                new OrderNames(fact.orderId(), fact.referenceNo(), fact.shipmentCode()),
                new Booking(fact.carrier(), fact.trackingNumber(), null, null),
                null,
                null,
                fact.voidedAt());
    }

    private static OrderUpdate assigned(UUID id, LastMileAssigned fact) {
        return new OrderUpdate(
                id,
                UpdateKind.LASTMILE_ASSIGNED,
                fact.merchantId(),
                new OrderNames(fact.orderId(), fact.referenceNo(), fact.shipmentCode()),
                new Booking(fact.carrier(), null, null, null),
                null,
                new LastMile(fact.brand(), fact.lastMileCarrier(), fact.transferNumber()),
                fact.assignedAt());
    }

    private OrderUpdates() {}
}
