package io.waymark.exceptions.cases.adapter.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.OrderCancelled;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.exceptions.cases.application.TakeInFacts;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which labels exist and which orders are given up; what else happens to orders is no matter of this service. */
@ApplicationScoped
class OrderEvents {
    private final InboundBatches batches;
    private final TakeInFacts takeIn;

    OrderEvents(InboundBatches batches, TakeInFacts takeIn) {
        this.batches = batches;
        this.takeIn = takeIn;
    }

    @Incoming("orders")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        batches.process(
                Consumers.ORDERS,
                batch,
                fresh -> takeIn.take(fresh.stream()
                        .map(OrderEvents::fact)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    static Optional<Fact> fact(InboundEvent<?> event) {
        WaybillIssued issued = event.payloadOf(EventTypes.WAYBILL_ISSUED);
        if (issued != null) {
            return Optional.of(new Fact.LabelIssued(
                    new Subject.Shipment(issued.shipmentCode()),
                    event.id(),
                    issued.orderId(),
                    issued.merchantId(),
                    issued.carrier(),
                    issued.originCountry(),
                    issued.destinationCountry(),
                    issued.issuedAt().truncatedTo(ChronoUnit.MICROS)));
        }
        OrderCancelled cancelled = event.payloadOf(EventTypes.ORDER_CANCELLED);
        return Optional.ofNullable(cancelled)
                .map(order -> new Fact.OrderCancelled(
                        new Subject.Shipment(order.shipmentCode()),
                        event.id(),
                        order.orderId(),
                        order.merchantId(),
                        order.cancelledAt().truncatedTo(ChronoUnit.MICROS)));
    }
}
