package io.waymark.events.shipments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code shipment.state.v1}: all that matters of a shipment as it stands now, for whoever starts late. The topic is
 * compacted: it keeps the newest record of each shipment, and a record without a value says that the shipment was purged.
 *
 * @param shipmentCode   our waybill number, check digit included
 * @param orderId        our id of the order, a UUIDv7
 * @param merchantId     the merchant (tenant) that the order belongs to
 * @param referenceNo    the merchant's own order number, unique per merchant
 * @param carrier        our carrier code, upper case, such as {@code UPS}; {@code provider:code} where we have none
 *                       for it
 * @param trackingNumber the carrier's number of the shipment
 * @param version        counts the changes of this shipment as in {@code shipments.events.v1}; never goes back
 * @param state          where the shipment stands
 * @param substate       lower-case refinement of the state
 * @param exception      exception class; absent where nothing is wrong
 * @param conflict       true while a later node contradicts a delivery; settlement is held
 * @param changedAt      when anything about it last changed, by our clock, UTC
 * @param lastNodeAt     when the newest node happened, by the carrier's clock, with its offset; absent before the first
 * @param lastPlace      where the newest node happened; absent where the provider does not say
 */
public record ShipmentSnapshot(
        String shipmentCode,
        UUID orderId,
        String merchantId,
        String referenceNo,
        String carrier,
        String trackingNumber,
        long version,
        ShipmentState state,
        String substate,
        @Nullable String exception,
        boolean conflict,
        Instant changedAt,
        @Nullable OffsetDateTime lastNodeAt,
        @Nullable Place lastPlace) {}
