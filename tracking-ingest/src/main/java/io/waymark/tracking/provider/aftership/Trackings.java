package io.waymark.tracking.provider.aftership;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.FullHistory;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.text.IsoTimes;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the one tracking of a push: its number, the numbers that continue it, its checkpoints and its estimate. */
final class Trackings {
    private final CarrierCodes carriers;
    private final Checkpoints checkpoints;

    Trackings(ProviderCodes codes, Instant receivedAt) {
        this.carriers = codes.carriers();
        this.checkpoints = new Checkpoints(codes, receivedAt);
    }

    List<TrackingReport> reports(Webhook webhook, @Nullable String eventId) throws MalformedPushException {
        Webhook.Tracking tracking = webhook.msg();
        if (tracking == null) {
            throw new MalformedPushException("msg", "is missing");
        }
        Leg leg = new Leg(
                carriers.ours(Texts.code(tracking.slug(), "msg.slug")),
                Texts.code(tracking.trackingNumber(), "msg.tracking_number"));
        @Nullable OffsetDateTime toldAt = toldAt(webhook.ts());
        List<Node> nodes = checkpoints.nodes(leg, tracking, toldAt, eventId);
        @Nullable Estimate estimate = Estimates.of(tracking, asOf(toldAt, nodes));
        List<Leg> continued = continued(leg, tracking);
        return TrackingReport.ofAny(leg, continued, nodes, estimate);
    }

    private List<Leg> continued(Leg leg, Webhook.Tracking tracking) throws MalformedPushException {
        List<Leg> others = new ArrayList<>();
        if (tracking.lastMile() != null) {
            add(others, tracking.lastMile(), "msg.last_mile");
        }
        List<Webhook.@Nullable OtherNumber> next =
                tracking.nextCouriers() == null ? List.of() : tracking.nextCouriers();
        for (int i = 0; i < next.size(); i++) {
            Webhook.OtherNumber number = next.get(i);
            if (number != null) {
                add(others, number, "msg.next_couriers[" + i + "]");
            }
        }
        return others.stream().filter(other -> !other.equals(leg)).distinct().toList();
    }

    /** A carrier without a number is announced long before the number is. */
    private void add(List<Leg> others, Webhook.OtherNumber other, String where) throws MalformedPushException {
        @Nullable String slug = Texts.optionalCode(other.slug(), where + ".slug");
        @Nullable String number = Texts.optionalCode(other.trackingNumber(), where + ".tracking_number");
        if (slug != null && number != null) {
            others.add(new Leg(carriers.ours(slug), number));
        }
    }

    private static @Nullable OffsetDateTime toldAt(@Nullable String ts) throws MalformedPushException {
        @Nullable String seconds = Texts.optionalCode(ts, "ts");
        return seconds == null ? null : IsoTimes.epochSeconds(seconds, "ts").atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant asOf(@Nullable OffsetDateTime toldAt, List<Node> nodes) {
        if (toldAt != null) {
            return toldAt.toInstant();
        }
        return FullHistory.newest(nodes);
    }
}
