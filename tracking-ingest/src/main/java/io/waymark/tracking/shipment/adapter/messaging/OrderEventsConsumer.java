package io.waymark.tracking.shipment.adapter.messaging;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.OrderAccepted;
import io.waymark.events.orders.OrderCancelled;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.tracking.shipment.application.OrderFollower;
import io.waymark.tracking.shipment.application.Shipments;
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
@ApplicationScoped
public class OrderEventsConsumer {
    private static final String CONSUMER = "tracking-ingest";
    private final InboundBatches batches;
    private final Shipments shipments;
    private final List<OrderFollower> followers;

    OrderEventsConsumer(InboundBatches batches, Shipments shipments, @All List<OrderFollower> followers) {
        this.batches = batches;
        this.shipments = shipments;
        this.followers = followers;
    }

    @Incoming("orders")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        batches.process(CONSUMER, batch, this::apply);
    }

    private void apply(List<InboundEvent<?>> fresh) {
        List<OrderNews> news = fresh.stream()
                .map(OrderEventsConsumer::news)
                .filter(Objects::nonNull)
                .toList();
        shipments.apply(news);
        followers.forEach(follower -> follower.follow(news));
    }

    private static @Nullable OrderNews news(InboundEvent<?> event) {
        OrderAccepted accepted = event.payloadOf(EventTypes.ORDER_ACCEPTED);
        if (accepted != null) {
            return new OrderNews(
                    new OrderLink(
                            accepted.shipmentCode(), accepted.orderId(), accepted.merchantId(), accepted.referenceNo()),
                    null,
                    new OrderFacts(accepted.acceptedAt(), null, null));
        }
        WaybillIssued issued = event.payloadOf(EventTypes.WAYBILL_ISSUED);
        if (issued != null) {
            return new OrderNews(
                    new OrderLink(issued.shipmentCode(), issued.orderId(), issued.merchantId(), issued.referenceNo()),
                    new Leg(issued.carrier(), issued.trackingNumber()),
                    new OrderFacts(null, issued.issuedAt(), null));
        }
        OrderCancelled cancelled = event.payloadOf(EventTypes.ORDER_CANCELLED);
        if (cancelled != null) {
            return new OrderNews(
                    new OrderLink(
                            cancelled.shipmentCode(),
                            cancelled.orderId(),
                            cancelled.merchantId(),
                            cancelled.referenceNo()),
                    null,
                    new OrderFacts(null, null, cancelled.cancelledAt()));
        }
        return null;
    }
}
