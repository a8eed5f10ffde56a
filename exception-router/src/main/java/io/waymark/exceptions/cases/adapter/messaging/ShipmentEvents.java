package io.waymark.exceptions.cases.adapter.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.shipments.ShipmentConflictDetected;
import io.waymark.events.shipments.ShipmentScanned;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.events.shipments.ShipmentStatusChanged;
import io.waymark.exceptions.cases.application.TakeInFacts;
import io.waymark.exceptions.cases.domain.Fact;
import io.waymark.exceptions.cases.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears what happens to parcels. */
@ApplicationScoped
class ShipmentEvents {
    private final InboundBatches batches;
    private final TakeInFacts takeIn;

    ShipmentEvents(InboundBatches batches, TakeInFacts takeIn) {
        this.batches = batches;
        this.takeIn = takeIn;
    }

    @Incoming("shipments")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        batches.process(
                Consumers.SHIPMENTS,
                batch,
                fresh -> takeIn.take(fresh.stream()
                        .map(ShipmentEvents::fact)
                        .flatMap(Optional::stream)
                        .toList()));
    }

    static Optional<Fact> fact(InboundEvent<?> event) {
        ShipmentScanned scanned = event.payloadOf(EventTypes.SHIPMENT_SCANNED);
        if (scanned != null) {
            return Optional.of(movement(event.id(), scanned));
        }
        ShipmentStatusChanged changed = event.payloadOf(EventTypes.SHIPMENT_STATUS_CHANGED);
        if (changed != null) {
            return Optional.of(movement(event.id(), changed));
        }
        ShipmentConflictDetected conflict = event.payloadOf(EventTypes.SHIPMENT_CONFLICT_DETECTED);
        return Optional.ofNullable(conflict).map(detected -> contradiction(event.id(), detected));
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
                instant(scanned.occurredAt()),
                instant(scanned.receivedAt()),
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
                instant(changed.occurredAt()),
                instant(changed.changedAt()),
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
                instant(conflict.deliveredAt()),
                instant(conflict.contradictedAt()),
                conflict.state().name(),
                instant(conflict.detectedAt()));
    }

    private static @Nullable String name(@Nullable ShipmentState state) {
        return state == null ? null : state.name();
    }

    private static Instant instant(OffsetDateTime time) {
        return instant(time.toInstant());
    }

    /** The database keeps microseconds; what is compared with a stored time must keep no more. */
    private static Instant instant(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
