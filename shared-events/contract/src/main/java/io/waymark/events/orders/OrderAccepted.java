package io.waymark.events.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code order.accepted.v1}: the order is valid, stored and has its shipment code. Holds no personal data.
 *
 * @param originCountry         ISO 3166-1 alpha-2 of the shipper
 * @param destinationCountry    ISO 3166-1 alpha-2 of the consignee
 * @param destinationPostalCode for lanes and address audit; null where the country has none
 * @param weightGrams           sum over the parcels
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
        int parcels,
        long weightGrams,
        Instant acceptedAt) {}
