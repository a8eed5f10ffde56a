package io.waymark.exceptions.cases.adapter.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.shipments.ShipmentConflictDetected;
import io.waymark.events.shipments.ShipmentEvent;
import io.waymark.events.shipments.ShipmentScanned;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.events.shipments.ShipmentStatusChanged;
import io.waymark.exceptions.cases.application.TakeInFacts;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.time.Microseconds;
import jakarta.enterprise.context.ApplicationScoped;
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
        takeIn.take(fresh.stream().map(ShipmentsListener::fact).toList());
    }

    static Fact fact(InboundEvent<ShipmentEvent> event) {
        return switch (event.payload()) {
            case ShipmentScanned scanned -> movement(event.id(), scanned);
            case ShipmentStatusChanged changed -> movement(event.id(), changed);
            case ShipmentConflictDetected conflict -> contradiction(event.id(), conflict);
        };
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
                false);
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
                changed.conflict());
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

    private static @Nullable String name(@Nullable ShipmentState state) {
        return state == null ? null : state.name();
    }
}
