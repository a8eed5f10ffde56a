package io.waymark.tracking.shipment.adapter.messaging;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.orders.BookingFailed;
import io.waymark.events.orders.LastMileAssigned;
import io.waymark.events.orders.OrderAccepted;
import io.waymark.events.orders.OrderCancelled;
import io.waymark.events.orders.OrderEvent;
import io.waymark.events.orders.OrderRefused;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.events.orders.WaybillVoided;
import io.waymark.tracking.shipment.application.OrderFollower;
import io.waymark.tracking.shipment.application.Shipments;
import io.waymark.tracking.shipment.domain.LastMile;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.OrderFacts;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.OrderNews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Learns from orders which carrier's number belongs to which shipment, and what became of the order. */
@Startup
@ApplicationScoped
public class OrdersListener {
    private final Consumer<OrderEvent> inbox;
    private final Shipments shipments;
    private final List<OrderFollower> followers;

    OrdersListener(InboundBatches inbound, Shipments shipments, @All List<OrderFollower> followers) {
        this.inbox = inbound.consumer(Subscription.facts(Topics.ORDERS_EVENTS, OrderEvent.class), this::apply);
        this.shipments = shipments;
        this.followers = followers;
    }

    @Incoming("orders")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(batch);
    }

    private void apply(List<InboundEvent<OrderEvent>> fresh) {
        List<OrderNews> news = fresh.stream()
                .map(OrdersListener::news)
                .filter(Objects::nonNull)
                .toList();
        shipments.apply(news);
        followers.forEach(follower -> follower.follow(news));
    }

    private static @Nullable OrderNews news(InboundEvent<OrderEvent> event) {
        return switch (event.payload()) {
            case OrderAccepted accepted ->
                new OrderNews(
                        new OrderLink(
                                accepted.shipmentCode(),
                                accepted.orderId(),
                                accepted.merchantId(),
                                accepted.referenceNo()),
                        null,
                        new OrderFacts(accepted.acceptedAt(), null, null));
            case WaybillIssued issued ->
                new OrderNews(
                        new OrderLink(
                                issued.shipmentCode(), issued.orderId(), issued.merchantId(), issued.referenceNo()),
                        new Leg(issued.carrier(), issued.trackingNumber()),
                        new OrderFacts(null, issued.issuedAt(), null));
            case OrderCancelled cancelled ->
                new OrderNews(
                        new OrderLink(
                                cancelled.shipmentCode(),
                                cancelled.orderId(),
                                cancelled.merchantId(),
                                cancelled.referenceNo()),
                        null,
                        new OrderFacts(null, null, cancelled.cancelledAt()));
            case WaybillVoided voided -> null;
            case BookingFailed failed -> null;
            case OrderRefused refused -> null;
            case LastMileAssigned assigned -> {
                String number = assigned.transferNumber();
                String deliverer = assigned.lastMileCarrier();
                yield new OrderNews(
                        new OrderLink(
                                assigned.shipmentCode(),
                                assigned.orderId(),
                                assigned.merchantId(),
                                assigned.referenceNo()),
                        number == null || deliverer == null ? null : new Leg(deliverer, number),
                        OrderFacts.NONE,
                        new LastMile(assigned.brand(), deliverer, number, assigned.assignedAt()));
            }
        };
    }
}
