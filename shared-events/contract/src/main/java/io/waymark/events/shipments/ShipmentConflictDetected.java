package io.waymark.events.shipments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Fact {@code shipment.conflict-detected.v1}: after a delivery a later node says otherwise. The first delivery stays in the
 * history; a settlement proof is held until the contradiction is gone.
 *
 * @param deliveredAt   when the first delivery happened, by the carrier's clock
 * @param contradictedAt when the contradicting node happened, by the carrier's clock
 * @param state         what the contradicting node says
 */
public record ShipmentConflictDetected(
        String shipmentCode,
        UUID orderId,
        String merchantId,
        String carrier,
        String trackingNumber,
        long version,
        OffsetDateTime deliveredAt,
        OffsetDateTime contradictedAt,
        ShipmentState state,
        String substate,
        Instant detectedAt) {}
