package io.waymark.tracking.performance.domain;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as it is remembered.
 *
 * @param promised     the first time by which its carrier expected to deliver; null as long as it has not said
 * @param contribution what it added so far; null before its carrier had it
 */
public record Counted(
        Waybill waybill,
        @Nullable OffsetDateTime promised,
        @Nullable Contribution contribution) {

    /** The parcel as its journey now is. */
    public Counted after(Journey journey) {
        OffsetDateTime first = promised == null ? journey.expectedUntil() : promised;
        return new Counted(waybill, first, Contribution.of(waybill, journey, first));
    }
}
