package io.waymark.tracking.provider.karrio;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.DeliveryWindows;
import io.waymark.tracking.provider.FullHistory;
import io.waymark.tracking.provider.ListedRows;
import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.text.IsoTimes;
import io.waymark.tracking.provider.text.Texts;
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
    private final Instant receivedAt;

    Trackers(ProviderCodes codes, Instant receivedAt) {
        this.carriers = codes.carriers();
        this.codes = codes;
        this.receivedAt = receivedAt;
    }

    List<TrackingReport> reports(Webhook webhook) throws MalformedPushException {
        Webhook.Tracker tracker = webhook.data();
        if (tracker == null) {
            throw new MalformedPushException("data", "is missing");
        }
        @Nullable String carrier = Texts.optionalCode(tracker.carrierName(), "data.carrier_name");
        Leg leg = new Leg(
                carriers.ours(carrier == null ? ANY_CARRIER : carrier),
                Texts.code(tracker.trackingNumber(), "data.tracking_number"));
        @Nullable String updated = Texts.optionalCode(tracker.updatedAt(), "data.updated_at");
        @Nullable
        OffsetDateTime toldAt = updated == null ? null : IsoTimes.moment(updated, ZoneOffset.UTC, "data.updated_at");
        List<Node> nodes = nodes(leg, tracker, toldAt);
        @Nullable Instant asOf = toldAt == null ? FullHistory.newest(nodes) : toldAt.toInstant();
        @Nullable
        Estimate estimate = asOf == null
                ? null
                : DeliveryWindows.of(tracker.estimatedDelivery(), ZoneOffset.UTC, asOf, "data.estimated_delivery");
        return TrackingReport.ofAny(leg, List.of(), nodes, estimate);
    }

    private List<Node> nodes(Leg leg, Webhook.Tracker tracker, @Nullable OffsetDateTime toldAt)
            throws MalformedPushException {
        @Nullable String whole = Texts.optionalCode(tracker.status(), "data.status");
        List<NodeDraft> drafts = ListedRows.newestFirst(
                tracker.events(), "data.events", (event, where) -> EventReader.draft(leg, event, where, receivedAt));
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
        NodeDraft word = new NodeDraft(KarrioProvider.NAME, leg, day, receivedAt, whole, whole, Grade.OWN, null, null);
        return FullHistory.nodes(List.of(word), codes);
    }
}
