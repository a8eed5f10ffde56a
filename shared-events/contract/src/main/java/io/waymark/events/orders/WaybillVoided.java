package io.waymark.events.orders;

import java.time.Instant;
import java.util.UUID;

/**
 * Fact {@code waybill.voided.v1}: the carrier holds the shipment no more under this number; what was expected for it is not
 * to be paid.
 *
 * @param orderId        our id of the order, a UUIDv7
 * @param merchantId     the merchant (tenant) that the order belongs to
 * @param referenceNo    the merchant's own order number, unique per merchant
 * @param shipmentCode   our waybill number, check digit included
 * @param carrier        our carrier code
 * @param trackingNumber the carrier's number that is void
 * @param voidedAt       when the carrier let go, UTC
 */
public record WaybillVoided(
        UUID orderId,
        String merchantId,
        String referenceNo,
        String shipmentCode,
        String carrier,
        String trackingNumber,
        Instant voidedAt)
        implements OrderEvent {}
