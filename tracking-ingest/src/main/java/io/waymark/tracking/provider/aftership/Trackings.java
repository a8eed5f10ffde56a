package io.waymark.tracking.provider.aftership;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.FullHistory;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the one tracking of a push: its number, the numbers that continue it, its checkpoints and its estimate. */
final class Trackings {
    private final CarrierCodes carriers;
    private final Checkpoints checkpoints;
    private final RowReading reading;

    Trackings(ProviderCodes codes, RowReading reading) {
        this.carriers = codes.carriers();
        this.checkpoints = new Checkpoints(codes, reading);
        this.reading = reading;
    }

    List<TrackingReport> reports(Webhook webhook, @Nullable String eventId) throws MalformedPushException {
        Webhook.Tracking tracking = webhook.msg();
        if (tracking == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, "msg", "is missing");
        }
        Leg leg = new Leg(
                carriers.ours(Texts.code(tracking.slug(), "msg.slug")),
                Texts.code(tracking.trackingNumber(), "msg.tracking_number"));
        reading.about(leg);
        @Nullable OffsetDateTime toldAt = reading.extra(webhook.ts(), () -> toldAt(webhook.ts()));
        List<Node> nodes = checkpoints.nodes(leg, tracking, toldAt, eventId);
        @Nullable Estimate estimate = Estimates.of(tracking, asOf(toldAt, nodes), reading);
        List<Leg> continued = continued(leg, tracking);
        return TrackingReport.ofAny(leg, continued, nodes, estimate);
    }

    private List<Leg> continued(Leg leg, Webhook.Tracking tracking) {
        Webhook.OtherNumber lastMile = tracking.lastMile();
        List<Leg> last = reading.extra(lastMile, () -> numbers(lastMile, "msg.last_mile"));
        List<List<Leg>> next = reading.rows(tracking.nextCouriers(), "msg.next_couriers", this::numbers);
        return Stream.concat(Stream.ofNullable(last), next.stream())
                .flatMap(List::stream)
                .filter(other -> !other.equals(leg))
                .distinct()
                .toList();
    }

    /** A carrier without a number is announced long before the number is. */
    private List<Leg> numbers(Webhook.@Nullable OtherNumber other, String where) throws MalformedPushException {
        if (other == null) {
            return List.of();
        }
        @Nullable String slug = Texts.optionalCode(other.slug(), where + ".slug");
        @Nullable String number = Texts.optionalCode(other.trackingNumber(), where + ".tracking_number");
        return slug == null || number == null ? List.of() : List.of(new Leg(carriers.ours(slug), number));
    }

    private static @Nullable OffsetDateTime toldAt(@Nullable String ts) throws MalformedPushException {
        @Nullable String seconds = Texts.optionalCode(ts, "ts");
        return seconds == null ? null : Times.moment(seconds, ZoneOffset.UTC, "ts");
    }

    private static @Nullable Instant asOf(@Nullable OffsetDateTime toldAt, List<Node> nodes) {
        if (toldAt != null) {
            return toldAt.toInstant();
        }
        return FullHistory.newest(nodes);
    }
}
