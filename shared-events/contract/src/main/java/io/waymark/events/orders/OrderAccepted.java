package io.waymark.events.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code order.accepted.v1}: the order is valid, stored and has its shipment code. Holds no personal data.
 *
 * @param orderId               our id of the order, a UUIDv7
 * @param merchantId            the merchant (tenant) that the order belongs to
 * @param referenceNo           the merchant's own order number, unique per merchant
 * @param shipmentCode          our waybill number, check digit included
 * @param channel               the logistics product by which the order goes, chosen by the merchant or for it
 * @param originCountry         ISO 3166-1 alpha-2 code of the shipper
 * @param destinationCountry    ISO 3166-1 alpha-2 code of the consignee
 * @param destinationPostalCode no longer sent: in some countries it leads to one house
 * @param destinationPostalArea first three letters or digits of the postal code, for lanes and zones; absent where the
 *                              country has none
 * @param parcels               number of pieces
 * @param weightGrams           sum of the weights of the parcels, in grams
 * @param acceptedAt            when the order was stored, UTC
 */
public record OrderAccepted(
        UUID orderId,
        String merchantId,
        String referenceNo,
        String shipmentCode,
        String channel,
        String originCountry,
        String destinationCountry,
        @Nullable String destinationPostalCode,
        @Nullable String destinationPostalArea,
        int parcels,
        long weightGrams,
        Instant acceptedAt)
        implements OrderEvent {}
