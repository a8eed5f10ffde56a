package io.waymark.tracking.provider.shippo;

import io.waymark.tracking.provider.CarrierCodes;
import io.waymark.tracking.provider.DeliveryWindows;
import io.waymark.tracking.provider.FullHistory;
import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.text.Places;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.Place;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a track: its history, oldest first, and its newest status, which the history may hold already or not yet. */
final class Tracks {
    private final CarrierCodes carriers;
    private final ProviderCodes codes;
    private final Codes meanings;
    private final RowReading reading;

    Tracks(ProviderCodes codes, RowReading reading) {
        this.carriers = codes.carriers();
        this.codes = codes;
        this.meanings = new Codes(codes.mapping());
        this.reading = reading;
    }

    List<TrackingReport> reports(Webhook webhook) throws MalformedPushException {
        Webhook.Track track = webhook.data();
        if (track == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, "data", "is missing");
        }
        Leg leg = new Leg(
                carriers.ours(Texts.code(track.carrier(), "data.carrier")),
                Texts.code(track.trackingNumber(), "data.tracking_number"));
        reading.about(leg);
        List<Node> nodes = FullHistory.nodes(drafts(leg, track), codes);
        Estimate estimate = DeliveryWindows.of(reading, track.eta(), ZoneOffset.UTC, asOf(track, nodes), "data.eta");
        return TrackingReport.ofAny(leg, List.of(), nodes, estimate);
    }

    private List<NodeDraft> drafts(Leg leg, Webhook.Track track) {
        List<NodeDraft> drafts =
                reading.rows(track.history(), "data.tracking_history", (status, where) -> draft(leg, status, where));
        Webhook.Status newest = track.status();
        if (newest != null && newest.status() != null) {
            NodeDraft draft = reading.extra(newest, () -> draft(leg, newest, "data.tracking_status"));
            if (draft != null && drafts.stream().noneMatch(known -> isSameScan(known, draft))) {
                drafts.add(draft);
            }
        }
        drafts.sort(NodeDraft.BY_TIME);
        return drafts;
    }

    private static boolean isSameScan(NodeDraft one, NodeDraft other) {
        return Objects.equals(one.occurredAt(), other.occurredAt())
                && one.identity().equals(other.identity())
                && Objects.equals(one.words(), other.words());
    }

    private NodeDraft draft(Leg leg, Webhook.Status status, String where) throws MalformedPushException {
        String written = Codes.written(status, where);
        String code = meanings.deciding(written);
        String time = Texts.code(status.statusDate(), where + ".status_date");
        @Nullable Place place = place(status.location(), where + ".location");
        return new NodeDraft(
                ShippoProvider.NAME,
                leg,
                codes.zones().moment(time, place, leg, ZoneOffset.UTC, where + ".status_date"),
                reading.receivedAt(),
                written,
                code,
                code.equals(written) ? Grade.OWN : Grade.COARSE,
                Texts.words(status.details(), where + ".status_details"),
                place);
    }

    /** Shippo signs no time of the push itself in the body; the newest status tells when Shippo last heard of the parcel. */
    private @Nullable Instant asOf(Webhook.Track track, List<Node> nodes) {
        Webhook.Status newest = track.status();
        String written = newest == null ? null : newest.updatedAt();
        Instant updated = reading.extra(written, () -> updatedAt(written, "data.tracking_status.object_updated"));
        return updated == null ? FullHistory.newest(nodes) : updated;
    }

    private static @Nullable Instant updatedAt(@Nullable String written, String where) throws MalformedPushException {
        @Nullable String updated = Texts.optionalCode(written, where);
        return updated == null
                ? null
                : Times.moment(updated, ZoneOffset.UTC, where).toInstant();
    }

    private static @Nullable Place place(Webhook.@Nullable Location location, String where)
            throws MalformedPushException {
        return location == null
                ? null
                : new Place(
                        Places.country(Texts.optionalCode(location.country(), where + ".country")),
                        Texts.optionalCode(location.state(), where + ".state"),
                        Texts.optionalCode(location.city(), where + ".city"),
                        Texts.optionalCode(location.zip(), where + ".zip"),
                        null);
    }
}
