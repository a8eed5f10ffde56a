package io.waymark.tracking.provider.seventeentrack;

import io.waymark.tracking.provider.DeliveryWindows;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.text.Times;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Node;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When 17TRACK expects a parcel, as of the last time it asked one of the carriers, else as of the newest event. */
final class Expected {

    static @Nullable Estimate of(Webhook.@Nullable TrackInfo info, List<Node> nodes, RowReading reading) {
        Webhook.TimeMetrics metrics = info == null ? null : info.timeMetrics();
        Webhook.Window window = metrics == null ? null : metrics.estimatedDelivery();
        return info == null || window == null
                ? null
                : DeliveryWindows.of(
                        reading,
                        window.from(),
                        window.to(),
                        Times.CHINA,
                        asOf(info, nodes),
                        "data.track_info.time_metrics.estimated_delivery_date");
    }

    private static @Nullable Instant asOf(Webhook.TrackInfo info, List<Node> nodes) {
        List<Webhook.@Nullable Leg> parts =
                info.tracking() == null || info.tracking().providers() == null
                        ? List.of()
                        : info.tracking().providers();
        return parts.stream()
                .flatMap(part -> part == null ? Stream.of() : Stream.ofNullable(synced(part)))
                .max(Comparator.naturalOrder())
                .or(() -> nodes.stream()
                        .map(node -> node.occurredAt().toInstant())
                        .max(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static @Nullable Instant synced(Webhook.Leg part) {
        try {
            return OffsetDateTime.parse(Objects.requireNonNullElse(part.latestSync(), "never"))
                    .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private Expected() {}
}
