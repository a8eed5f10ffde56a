package io.waymark.tracking.provider.easypost;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.DeliveryWindows;
import io.waymark.tracking.provider.FullHistory;
import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Node.Grade;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tracker. Its details carry their own codes; what the tracker says as a whole becomes a node of its own only where
 * its status is another than that of the newest detail and no detail explains it.
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

    List<TrackingReport> reports(Event event, Event.Tracker tracker) throws MalformedPushException {
        @Nullable String carrier = Texts.optionalCode(tracker.carrier(), "result.carrier");
        Leg leg = new Leg(
                carriers.ours(carrier == null ? ANY_CARRIER : carrier),
                Texts.code(tracker.trackingCode(), "result.tracking_code"));
        reading.about(leg);
        OffsetDateTime updatedAt = toldAt(tracker.updatedAt(), "result.updated_at");
        OffsetDateTime toldAt = updatedAt == null ? toldAt(event.createdAt(), "created_at") : updatedAt;
        List<Node> nodes = nodes(leg, tracker, toldAt);
        Instant asOf = toldAt == null ? FullHistory.newest(nodes) : toldAt.toInstant();
        Estimate estimate = DeliveryWindows.of(
                reading, tracker.estimatedDelivery(), ZoneOffset.UTC, asOf, "result.est_delivery_date");
        return TrackingReport.ofAny(leg, List.of(), nodes, estimate);
    }

    private List<Node> nodes(Leg leg, Event.Tracker tracker, @Nullable OffsetDateTime toldAt)
            throws MalformedPushException {
        Code whole = Code.of(tracker.status(), tracker.statusDetail(), "result");
        List<NodeDraft> drafts = new Details(leg, tracker, codes, reading).drafts();
        if (drafts.isEmpty()) {
            return whole.isInformational() ? List.of() : announcement(leg, whole, toldAt);
        }
        List<Node> nodes = FullHistory.nodes(drafts, codes);
        if (!whole.isInformational() && !isExplained(whole, drafts)) {
            nodes.add(FullHistory.closing(drafts.getLast().word(whole.text()), codes));
        }
        return nodes;
    }

    private static boolean isExplained(Code whole, List<NodeDraft> drafts) {
        boolean newestAgrees = drafts.reversed().stream()
                .map(NodeDraft::code)
                .filter(code -> !Code.isInformational(code))
                .findFirst()
                .filter(code -> whole.hasStatusOf(code) || Details.endsTheWayBack(code))
                .isPresent();
        return newestAgrees
                || drafts.stream().anyMatch(draft -> draft.identity().equals(whole.text()));
    }

    private List<Node> announcement(Leg leg, Code whole, @Nullable OffsetDateTime toldAt) {
        NodeDraft word = new NodeDraft(
                EasyPostProvider.NAME,
                leg,
                toldAt,
                reading.receivedAt(),
                whole.text(),
                whole.text(),
                Grade.OWN,
                null,
                null);
        return List.of(FullHistory.closing(word, codes));
    }

    private @Nullable OffsetDateTime toldAt(@Nullable String text, String where) {
        return reading.extra(text, () -> {
            @Nullable String given = Texts.optionalCode(text, where);
            return given == null ? null : Times.moment(given, ZoneOffset.UTC, where);
        });
    }
}
