package io.waymark.reconciliation.history.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A parcel as finance sees it: where it stands and how it came there.
 *
 * @param conflict while true nobody knows whether it was delivered
 * @param history  oldest first by version
 */
public record Shipment(
        String shipmentCode,
        UUID orderId,
        String carrier,
        String trackingNumber,
        ShipmentState state,
        String substate,
        boolean conflict,
        List<ShipmentChange> history) {

    /** The change that decided the state at that moment, by the carrier's clock; empty before the first. */
    public Optional<ShipmentChange> asOf(Instant moment) {
        return history.stream()
                .filter(change -> change.kind() == ShipmentChange.Kind.STATE)
                .filter(change -> !change.occurredAt().toInstant().isAfter(moment))
                .max(Comparator.comparingLong(ShipmentChange::version));
    }
}
