package io.waymark.events.shipments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Fact {@code shipment.conflict-detected.v1}: after a delivery a later node says otherwise. The first delivery stays
 * in the history; a settlement proof is held until the contradiction is gone.
 *
 * @param shipmentCode   our waybill number, check digit included
 * @param orderId        our id of the order, a UUIDv7
 * @param merchantId     the merchant (tenant) that the order belongs to
 * @param carrier        our carrier code, upper case, such as {@code UPS}; {@code provider:code} where we have none
 *                       for it
 * @param trackingNumber the carrier's number of the shipment
 * @param version        counts the changes of this shipment; order by it, not by arrival
 * @param deliveredAt    when the first delivery happened, by the carrier's clock, with its offset
 * @param contradictedAt when the contradicting node happened, by the carrier's clock, with its offset
 * @param state          what the contradicting node says
 * @param substate       lower-case refinement of the state
 * @param detectedAt     when we noticed, by our clock, UTC
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
        Instant detectedAt)
        implements ShipmentEvent {}
