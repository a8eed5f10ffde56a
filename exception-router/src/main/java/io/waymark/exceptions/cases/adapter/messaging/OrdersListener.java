package io.waymark.exceptions.cases.adapter.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Money;
import io.waymark.events.Topics;
import io.waymark.events.orders.BookingFailed;
import io.waymark.events.orders.LastMileAssigned;
import io.waymark.events.orders.OrderAccepted;
import io.waymark.events.orders.OrderCancelled;
import io.waymark.events.orders.OrderEvent;
import io.waymark.events.orders.OrderRefused;
import io.waymark.events.orders.WaybillIssued;
import io.waymark.events.orders.WaybillVoided;
import io.waymark.exceptions.cases.application.ParcelNumbers;
import io.waymark.exceptions.cases.application.ParcelNumbers.ParcelNumber;
import io.waymark.exceptions.cases.application.TakeInFacts;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.cases.domain.Worth;
import io.waymark.time.Microseconds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Hears which labels exist, under which numbers, and which labels and orders are given up; what else happens to orders is no
 * matter of this service.
 */
@Startup
@ApplicationScoped
class OrdersListener {
    private final Consumer<OrderEvent> inbox;
    private final TakeInFacts takeIn;
    private final ParcelNumbers numbers;

    OrdersListener(InboundBatches inbound, TakeInFacts takeIn, ParcelNumbers numbers) {
        this.inbox = inbound.consumer(Subscription.facts(Topics.ORDERS_EVENTS, OrderEvent.class), this::take);
        this.takeIn = takeIn;
        this.numbers = numbers;
    }

    @Incoming("orders")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(batch);
    }

    private void take(List<InboundEvent<OrderEvent>> fresh) {
        takeIn.take(fresh.stream()
                .map(OrdersListener::fact)
                .flatMap(Optional::stream)
                .toList());
        numbers.keep(fresh.stream().flatMap(OrdersListener::numbers).toList());
    }

    private static Stream<ParcelNumber> numbers(InboundEvent<OrderEvent> event) {
        return switch (event.payload()) {
            case WaybillIssued issued ->
                Stream.of(
                        new ParcelNumber(issued.shipmentCode(), issued.trackingNumber()),
                        new ParcelNumber(issued.shipmentCode(), issued.referenceNo()));
            case LastMileAssigned assigned ->
                Stream.ofNullable(assigned.transferNumber())
                        .map(number -> new ParcelNumber(assigned.shipmentCode(), number));
            case OrderCancelled cancelled -> Stream.empty();
            case WaybillVoided voided -> Stream.empty();
            case OrderAccepted accepted -> Stream.empty();
            case BookingFailed failed -> Stream.empty();
            case OrderRefused refused -> Stream.empty();
        };
    }

    private static @Nullable Worth worth(@Nullable Money declared) {
        return declared == null ? null : new Worth(declared.amountMinor(), declared.currency());
    }

    static Optional<Fact> fact(InboundEvent<OrderEvent> event) {
        return switch (event.payload()) {
            case WaybillIssued issued ->
                Optional.of(new Fact.LabelIssued(
                        new Subject.Shipment(issued.shipmentCode()),
                        event.id(),
                        issued.orderId(),
                        issued.merchantId(),
                        issued.carrier(),
                        issued.service(),
                        issued.channel(),
                        issued.originCountry(),
                        issued.destinationCountry(),
                        worth(issued.declaredValue()),
                        Microseconds.of(issued.issuedAt())));
            case OrderCancelled cancelled ->
                Optional.of(new Fact.OrderCancelled(
                        new Subject.Shipment(cancelled.shipmentCode()),
                        event.id(),
                        cancelled.orderId(),
                        cancelled.merchantId(),
                        cancelled.carrier() != null,
                        Microseconds.of(cancelled.cancelledAt())));
            case WaybillVoided voided ->
                Optional.of(new Fact.WaybillVoided(
                        new Subject.Shipment(voided.shipmentCode()),
                        event.id(),
                        voided.orderId(),
                        voided.merchantId(),
                        Microseconds.of(voided.voidedAt())));
            case OrderAccepted accepted -> Optional.empty();
            case BookingFailed failed -> Optional.empty();
            case OrderRefused refused -> Optional.empty();
            case LastMileAssigned assigned -> Optional.empty();
        };
    }
}
