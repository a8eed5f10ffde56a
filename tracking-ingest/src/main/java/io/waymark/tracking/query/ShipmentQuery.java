package io.waymark.tracking.query;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch of questions, up to {@value #MOST} in all; every list may be absent.
 *
 * @param trackingNumbers numbers, each with or without its carrier
 */
public record ShipmentQuery(
        @Nullable List<String> shipmentCodes,
        @Nullable List<TrackingNumber> trackingNumbers,
        @Nullable List<UUID> orderIds,
        @Nullable List<String> referenceNos) {
    static final int MOST = 100;

    /**
     * A carrier's number.
     *
     * @param carrier our code or any provider's, in any case; absent for whichever carrier
     */
    public record TrackingNumber(
            @Nullable String carrier, @Nullable String trackingNumber) {}

    int size() {
        return orEmpty(shipmentCodes).size()
                + orEmpty(trackingNumbers).size()
                + orEmpty(orderIds).size()
                + orEmpty(referenceNos).size();
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
