package io.waymark.tracking.snapshot;

import io.waymark.tracking.shipment.domain.HistoryEntry;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A published shipment as it stands.
 *
 * @param version   of the shipment, rises only
 * @param changedAt our clock
 * @param lastNode  the newest that may be shown; null before the first
 */
record Snapshot(
        OrderLink link,
        Leg leg,
        long version,
        Status status,
        boolean conflict,
        Instant changedAt,
        @Nullable Entry lastNode) {

    /** What is read of a node. */
    record Entry(
            String id,
            String carrier,
            String trackingNumber,
            OffsetDateTime occurredAt,
            int ordinal,
            @Nullable State state,
            @Nullable Place place)
            implements HistoryEntry {}

    Snapshot upTo(Entry newest) {
        return new Snapshot(link, leg, version, status, conflict, changedAt, newest);
    }
}
