package io.waymark.tracking.provider.seventeentrack;

import io.waymark.tracking.provider.FullHistory;
import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Node.Grade;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each event its code: its own {@code sub_status}; else, for the newest, the push's {@code latest_status}; else its
 * {@code stage}. Where the latest status is of another family than the newest event's stage, and no event carries it, it
 * becomes a node of its own right after that event: 17TRACK sets such a status without a scan, for instance on expiry.
 */
final class Events {
    private final ProviderCodes codes;
    private final RowReading reading;

    Events(ProviderCodes codes, RowReading reading) {
        this.codes = codes;
        this.reading = reading;
    }

    /** The nodes of an update; empty where it brings no tracking information yet. */
    List<Node> nodes(Leg leg, Chain chain, Webhook.@Nullable TrackInfo info) throws MalformedPushException {
        if (info == null) {
            return List.of();
        }
        List<NodeDraft> drafts = drafts(chain, info.tracking());
        @Nullable String latest = latest(info);
        if (drafts.isEmpty()) {
            return latest == null ? List.of() : announcement(leg, latest);
        }
        int last = drafts.size() - 1;
        NodeDraft newest = drafts.get(last);
        if (latest == null || drafts.stream().anyMatch(draft -> draft.code().equals(latest))) {
            return FullHistory.nodes(drafts, codes);
        }
        if (newest.grade() == Grade.COARSE && isSaidOf(newest, latest)) {
            drafts.set(last, newest.meaning(latest));
            return FullHistory.nodes(drafts, codes);
        }
        List<Node> nodes = FullHistory.nodes(drafts, codes);
        nodes.add(FullHistory.closing(word(leg, newest, latest), codes));
        return nodes;
    }

    /** A node for a word about the whole number that comes without a time of its own. */
    List<Node> announcement(Leg leg, String code) {
        NodeDraft word = new NodeDraft(
                SeventeenTrackProvider.NAME, leg, null, reading.receivedAt(), code, code, Grade.OWN, null, null);
        return List.of(FullHistory.closing(word, codes));
    }

    private static NodeDraft word(Leg leg, NodeDraft newest, String latest) {
        return new NodeDraft(
                SeventeenTrackProvider.NAME,
                leg,
                newest.occurredAt(),
                newest.receivedAt(),
                latest,
                latest,
                Grade.FROM_PUSH,
                null,
                newest.place());
    }

    private boolean isSaidOf(NodeDraft newest, String latest) {
        if (newest.code().equals(EventReader.NO_STAGE)) {
            return true;
        }
        Node.Meaning stage = codes.mapping().of(newest.code());
        Node.Meaning whole = codes.mapping().of(latest);
        boolean sameFamily = latest.startsWith(newest.code() + "_");
        return sameFamily
                || (stage.status() != null
                        && whole.status() != null
                        && stage.status().state() == whole.status().state());
    }

    private static @Nullable String latest(Webhook.TrackInfo info) throws MalformedPushException {
        Webhook.LatestStatus status = info.latestStatus();
        if (status == null) {
            return null;
        }
        @Nullable String fine = Texts.optionalCode(status.subStatus(), "data.track_info.latest_status.sub_status");
        return fine == null ? Texts.optionalCode(status.status(), "data.track_info.latest_status.status") : fine;
    }

    /** Oldest first; 17TRACK lists newest first. */
    private List<NodeDraft> drafts(Chain chain, Webhook.@Nullable Tracking tracking) throws MalformedPushException {
        List<NodeDraft> drafts = new ArrayList<>();
        reading.rows(
                tracking == null ? null : tracking.providers(),
                "data.track_info.tracking.providers",
                (part, where) -> drafts.addAll(ofPart(chain.part(part, where), part, where)));
        List<NodeDraft> oldestFirst = new ArrayList<>(drafts.reversed());
        oldestFirst.sort(NodeDraft.BY_TIME);
        return oldestFirst;
    }

    private List<NodeDraft> ofPart(Leg leg, Webhook.Leg part, String where) {
        reading.about(leg);
        return reading.rows(
                part.events(),
                where + ".events",
                (event, at) -> EventReader.draft(leg, event, codes.zones(), at, reading.receivedAt()));
    }
}
