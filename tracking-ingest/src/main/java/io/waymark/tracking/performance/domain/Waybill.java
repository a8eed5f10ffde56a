package io.waymark.tracking.performance.domain;

import java.time.Instant;

/**
 * Which carrier was booked for a parcel, from where to where.
 *
 * @param origin      ISO 3166-1 alpha-2 code
 * @param destination ISO 3166-1 alpha-2 code
 * @param issuedAt    the newest waybill of a parcel counts
 */
public record Waybill(
        String shipmentCode,
        String merchantId,
        String carrier,
        String service,
        String origin,
        String destination,
        Instant issuedAt) {}
