package io.waymark.tracking.provider.karrio;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.DeliveryWindows;
import io.waymark.tracking.provider.FullHistory;
import io.waymark.tracking.provider.NodeDraft;
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
import io.waymark.tracking.shipment.domain.Node.Grade;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tracker. An event that carries no status of Karrio's is shown and moves nothing, since carriers' own codes are not
 * told by Karrio; the tracker's status is then a node of its own after the newest event, so that a status that changes
 * without a new event is a new node and not another telling of the old one.
 */
final class Trackers {
    private static final String ANY_CARRIER = "unknown";
    private final CarrierCodes carriers;
    private final ProviderCodes codes;
    private final RowReading reading;

    Trackers(ProviderCodes codes, RowReading reading) {
        this.carriers = codes.carriers();
        this.codes = codes;
        this.reading = reading;
    }

    List<TrackingReport> reports(Webhook webhook) throws MalformedPushException {
        Webhook.Tracker tracker = webhook.data();
        if (tracker == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, "data", "is missing");
        }
        @Nullable String carrier = Texts.optionalCode(tracker.carrierName(), "data.carrier_name");
        Leg leg = new Leg(
                carriers.ours(carrier == null ? ANY_CARRIER : carrier),
                Texts.code(tracker.trackingNumber(), "data.tracking_number"));
        reading.about(leg);
        OffsetDateTime toldAt = reading.extra(tracker.updatedAt(), () -> toldAt(tracker));
        List<Node> nodes = nodes(leg, tracker, toldAt);
        Instant asOf = toldAt == null ? FullHistory.newest(nodes) : toldAt.toInstant();
        Estimate estimate = DeliveryWindows.of(
                reading, tracker.estimatedDelivery(), ZoneOffset.UTC, asOf, "data.estimated_delivery");
        return TrackingReport.ofAny(leg, List.of(), nodes, estimate);
    }

    private static @Nullable OffsetDateTime toldAt(Webhook.Tracker tracker) throws MalformedPushException {
        @Nullable String updated = Texts.optionalCode(tracker.updatedAt(), "data.updated_at");
        return updated == null ? null : Times.moment(updated, ZoneOffset.UTC, "data.updated_at");
    }

    private List<Node> nodes(Leg leg, Webhook.Tracker tracker, @Nullable OffsetDateTime toldAt)
            throws MalformedPushException {
        @Nullable String whole = Texts.optionalCode(tracker.status(), "data.status");
        List<NodeDraft> drafts = reading.newestFirst(
                tracker.events(),
                "data.events",
                (event, where) -> EventReader.draft(leg, event, codes.zones(), where, reading.receivedAt()));
        List<Node> nodes = new ArrayList<>(FullHistory.nodes(drafts, codes));
        if (whole == null) {
            return nodes;
        }
        if (drafts.isEmpty()) {
            nodes.addAll(announcement(leg, whole, toldAt));
        } else if (!drafts.getLast().code().equals(whole)) {
            nodes.add(FullHistory.closing(drafts.getLast().word(whole), codes));
        }
        return nodes;
    }

    /** Events may name a day alone, so a word before all of them is dated by its day too: else it would seem the later one. */
    private List<Node> announcement(Leg leg, String whole, @Nullable OffsetDateTime toldAt) {
        @Nullable OffsetDateTime day = toldAt == null ? null : toldAt.truncatedTo(ChronoUnit.DAYS);
        NodeDraft word =
                new NodeDraft(KarrioProvider.NAME, leg, day, reading.receivedAt(), whole, whole, Grade.OWN, null, null);
        return FullHistory.nodes(List.of(word), codes);
    }
}
