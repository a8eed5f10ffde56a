package io.waymark.reconciliation.intake;

import static java.util.stream.Collectors.joining;

import io.waymark.events.shipments.Place;
import io.waymark.events.shipments.ShipmentConflictDetected;
import io.waymark.events.shipments.ShipmentStatusChanged;
import io.waymark.reconciliation.history.domain.NumberReuse;
import io.waymark.reconciliation.history.domain.ShipmentChange;
import io.waymark.reconciliation.history.domain.ShipmentState;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What shipment events change in a history, in this service's own words. */
final class ShipmentChangeEvents {

    static ShipmentChange state(UUID eventId, ShipmentStatusChanged changed) {
        return new ShipmentChange(
                changed.shipmentCode(),
                changed.orderId(),
                changed.merchantId(),
                changed.carrier(),
                changed.trackingNumber(),
                changed.version(),
                ShipmentChange.Kind.STATE,
                ShipmentState.valueOf(changed.state().name()),
                changed.substate(),
                changed.conflict(),
                changed.exception(),
                cityAndCountry(changed.place()),
                changed.occurredAt(),
                changed.changedAt(),
                eventId);
    }

    /** Whether the number was given before; null where the event does not speak of it. */
    static @Nullable NumberReuse reuse(ShipmentStatusChanged changed) {
        return changed.numberReuse() == null
                ? null
                : new NumberReuse(
                        changed.shipmentCode(),
                        changed.version(),
                        changed.numberReuse().open());
    }

    static ShipmentChange conflict(UUID eventId, ShipmentConflictDetected detected) {
        return new ShipmentChange(
                detected.shipmentCode(),
                detected.orderId(),
                detected.merchantId(),
                detected.carrier(),
                detected.trackingNumber(),
                detected.version(),
                ShipmentChange.Kind.CONFLICT,
                ShipmentState.valueOf(detected.state().name()),
                detected.substate(),
                true,
                null,
                null,
                detected.contradictedAt(),
                detected.detectedAt(),
                eventId);
    }

    private static @Nullable String cityAndCountry(@Nullable Place place) {
        if (place == null) {
            return null;
        }
        String text = Stream.of(place.city(), place.country())
                .filter(Objects::nonNull)
                .collect(joining(", "));
        return text.isEmpty() ? null : text;
    }

    private ShipmentChangeEvents() {}
}
