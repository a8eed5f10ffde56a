package io.waymark.tracking.snapshot;

import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A published shipment as it stands.
 *
 * @param version    of the shipment, rises only
 * @param changedAt  our clock
 * @param lastNodeAt the carrier's clock, with its offset; null before the first node
 * @param lastPlace  null where the newest node names none
 */
record Snapshot(
        OrderLink link,
        Leg leg,
        long version,
        Status status,
        boolean conflict,
        Instant changedAt,
        @Nullable OffsetDateTime lastNodeAt,
        @Nullable Place lastPlace) {}
