package io.waymark.exceptions.cases.adapter.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.shipments.EstimatedDelivery;
import io.waymark.events.shipments.NumberReuse;
import io.waymark.events.shipments.Place;
import io.waymark.events.shipments.ShipmentConflictDetected;
import io.waymark.events.shipments.ShipmentEvent;
import io.waymark.events.shipments.ShipmentScanned;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.events.shipments.ShipmentStatusChanged;
import io.waymark.exceptions.cases.application.TakeInFacts;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.clocks.domain.Locality;
import io.waymark.time.Microseconds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears what happens to parcels. */
@Startup
@ApplicationScoped
class ShipmentsListener {
    private final Consumer<ShipmentEvent> inbox;
    private final TakeInFacts takeIn;

    ShipmentsListener(InboundBatches inbound, TakeInFacts takeIn) {
        this.inbox = inbound.consumer(Subscription.facts(Topics.SHIPMENTS_EVENTS, ShipmentEvent.class), this::take);
        this.takeIn = takeIn;
    }

    @Incoming("shipments")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(batch);
    }

    private void take(List<InboundEvent<ShipmentEvent>> fresh) {
        takeIn.take(fresh.stream().flatMap(event -> facts(event).stream()).toList());
    }

    static List<Fact> facts(InboundEvent<ShipmentEvent> event) {
        return switch (event.payload()) {
            case ShipmentScanned scanned -> List.of(movement(event.id(), scanned));
            case ShipmentStatusChanged changed -> facts(event.id(), changed);
            case ShipmentConflictDetected conflict -> List.of(contradiction(event.id(), conflict));
        };
    }

    private static List<Fact> facts(UUID eventId, ShipmentStatusChanged changed) {
        NumberReuse reuse = changed.numberReuse();
        Fact movement = movement(eventId, changed);
        return reuse == null
                ? List.of(movement)
                : List.of(
                        movement,
                        new Fact.NumberReused(
                                new Subject.Shipment(changed.shipmentCode()),
                                eventId,
                                changed.orderId(),
                                changed.merchantId(),
                                Microseconds.of(reuse.earlierUntil()),
                                Microseconds.of(reuse.waybillIssuedAt()),
                                reuse.open(),
                                Microseconds.of(changed.changedAt())));
    }

    private static Fact movement(UUID eventId, ShipmentScanned scanned) {
        return new Fact.Movement(
                new Subject.Shipment(scanned.shipmentCode()),
                eventId,
                scanned.orderId(),
                scanned.merchantId(),
                scanned.carrier(),
                false,
                scanned.version(),
                Microseconds.of(scanned.occurredAt()),
                Microseconds.of(scanned.receivedAt()),
                name(scanned.state()),
                scanned.substate(),
                scanned.exception(),
                scanned.description(),
                false,
                locality(scanned.place()),
                null);
    }

    private static Fact movement(UUID eventId, ShipmentStatusChanged changed) {
        return new Fact.Movement(
                new Subject.Shipment(changed.shipmentCode()),
                eventId,
                changed.orderId(),
                changed.merchantId(),
                changed.carrier(),
                true,
                changed.version(),
                Microseconds.of(changed.occurredAt()),
                Microseconds.of(changed.changedAt()),
                name(changed.state()),
                changed.substate(),
                changed.exception(),
                changed.description(),
                changed.conflict(),
                locality(changed.place()),
                promised(changed.estimatedDelivery()));
    }

    private static Fact contradiction(UUID eventId, ShipmentConflictDetected conflict) {
        return new Fact.Contradiction(
                new Subject.Shipment(conflict.shipmentCode()),
                eventId,
                conflict.orderId(),
                conflict.merchantId(),
                conflict.version(),
                Microseconds.of(conflict.deliveredAt()),
                Microseconds.of(conflict.contradictedAt()),
                conflict.state().name(),
                Microseconds.of(conflict.detectedAt()));
    }

    private static @Nullable Locality locality(@Nullable Place place) {
        String country = place == null ? null : place.country();
        return place == null || country == null ? null : new Locality(country, place.region());
    }

    private static @Nullable Instant promised(@Nullable EstimatedDelivery estimate) {
        return estimate == null ? null : Microseconds.of(estimate.until());
    }

    private static @Nullable String name(@Nullable ShipmentState state) {
        return state == null ? null : state.name();
    }
}
