package io.waymark.order.ordering.adapter.messaging;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.OrderAccepted;
import io.waymark.events.orders.OrderCancelled;
import io.waymark.events.orders.OrderRefused;
import io.waymark.events.orders.WaybillVoided;
import io.waymark.order.ordering.application.OrderFacts;
import io.waymark.order.ordering.application.Waybills.Waybill;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.privacy.ReasonCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tells of orders through the outbox. */
@ApplicationScoped
class OutboxOrderFacts implements OrderFacts {
    private final Outbox outbox;
    private final ReasonCodes reasons;

    OutboxOrderFacts(Outbox outbox, ReasonCodes reasons) {
        this.outbox = outbox;
        this.reasons = reasons;
    }

    @Override
    public void accepted(List<Order.Accepted> orders) {
        outbox.append(orders.stream().map(OutboxOrderFacts::accepted).toList());
    }

    @Override
    public void refused(List<Refusal> refusals, Instant at) {
        outbox.append(refusals.stream().map(refusal -> refused(refusal, at)).toList());
    }

    @Override
    public void cancelled(List<Cancellation> cancellations) {
        List<OutboundEvent<?>> events = new ArrayList<>();
        for (Cancellation cancellation : cancellations) {
            cancellation.waybill().ifPresent(waybill -> events.add(voided(cancellation.order(), waybill)));
            events.add(cancelled(cancellation));
        }
        outbox.append(events);
    }

    private static OutboundEvent<WaybillVoided> voided(Order.Cancelled order, Waybill waybill) {
        OrderContent content = order.content();
        WaybillVoided voided = new WaybillVoided(
                order.id(),
                content.merchantId(),
                content.referenceNo(),
                order.shipmentCode().value(),
                waybill.carrier(),
                waybill.trackingNumber(),
                order.cancelledAt());
        return OutboundEvent.of(
                EventTypes.WAYBILL_VOIDED, order.id().toString(), content.merchantId(), order.cancelledAt(), voided);
    }

    private static OutboundEvent<OrderAccepted> accepted(Order.Accepted order) {
        OrderContent content = order.content();
        OrderAccepted accepted = new OrderAccepted(
                order.id(),
                content.merchantId(),
                content.referenceNo(),
                order.shipmentCode().value(),
                content.channel(),
                content.shipper().country(),
                content.consignee().country(),
                null,
                content.consignee().postalArea(),
                content.parcels().size(),
                content.weightGrams(),
                order.acceptedAt());
        return OutboundEvent.of(
                EventTypes.ORDER_ACCEPTED, order.id().toString(), content.merchantId(), order.acceptedAt(), accepted);
    }

    private static OutboundEvent<OrderRefused> refused(Refusal refusal, Instant at) {
        OrderRefused refused = new OrderRefused(
                refusal.merchantId(),
                refusal.referenceNo(),
                refusal.code().name(),
                refusal.code().message(),
                refusal.faults().stream()
                        .map(fault -> new OrderRefused.FieldError(
                                fault.field(),
                                fault.message(),
                                fault.didYouMean().isEmpty() ? null : fault.didYouMean()))
                        .toList(),
                at);
        String key = Objects.requireNonNullElse(refusal.merchantId(), "") + ":"
                + Objects.requireNonNullElse(refusal.referenceNo(), "");
        return OutboundEvent.of(EventTypes.ORDER_REFUSED, key, refusal.merchantId(), at, refused);
    }

    private OutboundEvent<OrderCancelled> cancelled(Cancellation cancellation) {
        Order.Cancelled order = cancellation.order();
        OrderContent content = order.content();
        OrderCancelled cancelled = new OrderCancelled(
                order.id(),
                content.merchantId(),
                content.referenceNo(),
                order.shipmentCode().value(),
                cancellation.waybill().map(Waybill::carrier).orElse(null),
                cancellation.waybill().map(Waybill::trackingNumber).orElse(null),
                reasons.of(order.reason()),
                order.cancelledAt());
        return OutboundEvent.of(
                EventTypes.ORDER_CANCELLED,
                order.id().toString(),
                content.merchantId(),
                order.cancelledAt(),
                cancelled);
    }
}
