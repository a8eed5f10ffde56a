package io.waymark.order.dispatch.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment on a manifest. Names nobody.
 *
 * @param country    of destination, ISO 3166-1 alpha-2
 * @param postalArea first letters or digits of the postal code; null where there are none
 */
public record Dispatched(
        UUID orderId,
        String shipmentCode,
        String referenceNo,
        String trackingNumber,
        String country,
        @Nullable String postalArea,
        int parcels,
        long weightGrams) {}
