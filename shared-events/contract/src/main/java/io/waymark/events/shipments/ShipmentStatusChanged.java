package io.waymark.events.shipments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code shipment.status-changed.v1}: the fold over all nodes of a shipment now gives another result.
 *
 * @param version       counts the changes of this shipment; the highest wins
 * @param previousState null for the first
 * @param exception     exception class that the deciding node carries; null where nothing is wrong
 * @param providerCode  the deciding node's code; null for a state that no node decided, such as LABELED
 * @param occurredAt    when the deciding node happened, by the carrier's clock
 * @param changedAt     when we knew, by our clock
 * @param conflict      true while a later node contradicts a delivery; settlement is held
 * @param place         where the deciding node happened
 */
public record ShipmentStatusChanged(
        String shipmentCode,
        UUID orderId,
        String merchantId,
        String carrier,
        String trackingNumber,
        long version,
        @Nullable ShipmentState previousState,
        @Nullable String previousSubstate,
        ShipmentState state,
        String substate,
        @Nullable String exception,
        @Nullable String providerCode,
        @Nullable String description,
        OffsetDateTime occurredAt,
        Instant changedAt,
        boolean conflict,
        @Nullable Place place) {}
