package io.waymark.events.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code order.booking-failed.v1}: no carrier takes the shipment as it is; its waybill is not issued until somebody
 * corrects or rebooks the order, or the carrier answers after all.
 *
 * @param orderId      our id of the order, a UUIDv7
 * @param merchantId   the merchant (tenant) that the order belongs to
 * @param referenceNo  the merchant's own order number, unique per merchant
 * @param shipmentCode our waybill number, check digit included
 * @param channel      the logistics product that was tried last
 * @param carrier      our code of the carrier that was asked last
 * @param errorCode    {@code CARRIER_REFUSED}, {@code CARRIER_UNREACHABLE} or {@code NUMBER_UNUSABLE}
 * @param errorMsg     the same in one sentence; no personal data
 * @param carrierCode  the carrier's own code of its refusal; absent where it gave none
 * @param failedAt     when it was known, UTC
 */
public record BookingFailed(
        UUID orderId,
        String merchantId,
        String referenceNo,
        String shipmentCode,
        String channel,
        String carrier,
        String errorCode,
        String errorMsg,
        @Nullable String carrierCode,
        Instant failedAt)
        implements OrderEvent {}
