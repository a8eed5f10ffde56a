package io.waymark.tracking.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch of questions as callers write it, up to {@value #MOST} in all; every list may be absent.
 *
 * @param trackingNumbers numbers, each with or without its carrier
 */
public record ShipmentQuery(
        @Nullable List<@Nullable String> shipmentCodes,
        @Nullable List<@Nullable TrackingNumber> trackingNumbers,
        @Nullable List<@Nullable String> orderIds,
        @Nullable List<@Nullable String> referenceNos) {
    static final int MOST = 100;

    /**
     * A carrier's number.
     *
     * @param carrier our code or any provider's, in any case; absent for whichever carrier
     */
    public record TrackingNumber(
            @Nullable String carrier, @Nullable String trackingNumber) {}
}
