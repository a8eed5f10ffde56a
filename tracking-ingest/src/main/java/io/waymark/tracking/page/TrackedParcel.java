package io.waymark.tracking.page;

import io.waymark.tracking.shipment.domain.State;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page may know of a shipment. Neither the provider's words nor an address below the city is here: what is never
 * read cannot be shown.
 *
 * @param expected when delivery is expected at the latest; null where no carrier says so
 * @param nodes    oldest first
 */
record TrackedParcel(
        @Nullable String carrier,
        @Nullable String trackingNumber,
        State state,
        String substate,
        boolean conflict,
        @Nullable OffsetDateTime expected,
        List<Seen> nodes) {

    /**
     * A node that says where the parcel stands.
     *
     * @param timeDoubtful whether its time is that of its receipt, as the carrier's cannot be believed
     */
    record Seen(
            OffsetDateTime occurredAt,
            State state,
            @Nullable String substate,
            @Nullable String country,
            @Nullable String region,
            @Nullable String city,
            boolean timeDoubtful) {}
}
