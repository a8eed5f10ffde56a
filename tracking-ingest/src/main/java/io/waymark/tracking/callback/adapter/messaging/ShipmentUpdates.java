package io.waymark.tracking.callback.adapter.messaging;

import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.events.shipments.ShipmentConflictDetected;
import io.waymark.events.shipments.ShipmentEvent;
import io.waymark.events.shipments.ShipmentScanned;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.events.shipments.ShipmentStatusChanged;
import io.waymark.tracking.callback.domain.ShipmentUpdate;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.subscription.domain.UpdateKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Published facts about shipments in the words of callbacks. */
final class ShipmentUpdates {

    /** The update that subscribers are called about. */
    static ShipmentUpdate of(InboundEvent<ShipmentEvent> event) {
        return switch (event.payload()) {
            case ShipmentScanned scanned -> of(event.id(), scanned);
            case ShipmentStatusChanged changed -> of(event.id(), changed);
            case ShipmentConflictDetected conflict -> of(event.id(), conflict);
        };
    }

    private static ShipmentUpdate of(UUID id, ShipmentScanned fact) {
        return new ShipmentUpdate(
                id,
                UpdateKind.SCANNED,
                fact.merchantId(),
                fact.shipmentCode(),
                fact.orderId(),
                fact.carrier(),
                fact.trackingNumber(),
                fact.version(),
                fact.state() == null ? null : state(fact.state()),
                fact.substate(),
                fact.exception(),
                fact.occurredAt(),
                fact.receivedAt(),
                fact.description(),
                place(fact.place()));
    }

    private static ShipmentUpdate of(UUID id, ShipmentStatusChanged fact) {
        return new ShipmentUpdate(
                id,
                UpdateKind.STATUS_CHANGED,
                fact.merchantId(),
                fact.shipmentCode(),
                fact.orderId(),
                fact.carrier(),
                fact.trackingNumber(),
                fact.version(),
                state(fact.state()),
                fact.substate(),
                fact.exception(),
                fact.occurredAt(),
                fact.changedAt(),
                fact.description(),
                place(fact.place()));
    }

    private static ShipmentUpdate of(UUID id, ShipmentConflictDetected fact) {
        return new ShipmentUpdate(
                id,
                UpdateKind.CONFLICT_DETECTED,
                fact.merchantId(),
                fact.shipmentCode(),
                fact.orderId(),
                fact.carrier(),
                fact.trackingNumber(),
                fact.version(),
                state(fact.state()),
                fact.substate(),
                null,
                fact.contradictedAt(),
                fact.detectedAt(),
                null,
                null);
    }

    /** Both vocabularies are the same words; a test holds them together. */
    static State state(ShipmentState state) {
        return State.valueOf(state.name());
    }

    private static @Nullable Place place(io.waymark.events.shipments.@Nullable Place place) {
        return place == null
                ? null
                : new Place(place.country(), place.region(), place.city(), place.postalCode(), place.text());
    }

    private ShipmentUpdates() {}
}
