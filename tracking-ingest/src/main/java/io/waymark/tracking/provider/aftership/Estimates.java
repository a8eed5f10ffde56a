package io.waymark.tracking.provider.aftership;

import io.waymark.tracking.provider.DeliveryWindows;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.shipment.domain.Estimate;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Chooses among AfterShip's estimates: the carrier's own word first, then the best that AfterShip knows, then its own guess. */
final class Estimates {

    /** The estimate; null where there is none, or nothing says how old it is. */
    static @Nullable Estimate of(Webhook.Tracking tracking, @Nullable Instant asOf, RowReading reading) {
        Estimate found =
                DeliveryWindows.of(reading, tracking.expectedDelivery(), ZoneOffset.UTC, asOf, "msg.expected_delivery");
        if (found == null) {
            found = dated(tracking.courierEstimate(), asOf, reading, "msg.courier_estimated_delivery_date");
        }
        if (found == null) {
            found = latest(tracking.latestEstimate(), asOf, reading, "msg.latest_estimated_delivery");
        }
        return found == null
                ? dated(tracking.aftershipEstimate(), asOf, reading, "msg.aftership_estimated_delivery_date")
                : found;
    }

    private static @Nullable Estimate dated(
            Webhook.@Nullable EstimatedDate date, @Nullable Instant asOf, RowReading reading, String where) {
        return date == null ? null : range(date.first(), date.last(), date.day(), asOf, reading, where);
    }

    private static @Nullable Estimate latest(
            Webhook.@Nullable LatestEstimate latest, @Nullable Instant asOf, RowReading reading, String where) {
        return latest == null ? null : range(latest.first(), latest.last(), latest.datetime(), asOf, reading, where);
    }

    private static @Nullable Estimate range(
            @Nullable String first,
            @Nullable String last,
            @Nullable String only,
            @Nullable Instant asOf,
            RowReading reading,
            String where) {
        Estimate range = first == null || last == null
                ? null
                : DeliveryWindows.of(reading, first, last, ZoneOffset.UTC, asOf, where);
        return range == null ? DeliveryWindows.of(reading, only, ZoneOffset.UTC, asOf, where) : range;
    }

    private Estimates() {}
}
