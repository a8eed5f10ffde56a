package io.waymark.tracking.performance.domain;

import io.waymark.tracking.shipment.domain.State;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a parcel's way.
 *
 * @param state        where it stands, by the fold over all nodes
 * @param expectedUntil when its carrier expects to have delivered; null where it does not say
 * @param stops        oldest first
 */
public record Journey(State state, @Nullable OffsetDateTime expectedUntil, List<Stop> stops) {

    /**
     * One node.
     *
     * @param state     null for one that says only that something is wrong
     * @param exception null where nothing is wrong
     */
    public record Stop(
            OffsetDateTime occurredAt,
            @Nullable State state,
            @Nullable String exception) {}
}
