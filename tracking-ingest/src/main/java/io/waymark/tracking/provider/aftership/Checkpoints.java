package io.waymark.tracking.provider.aftership;

import io.waymark.tracking.provider.FullHistory;
import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Places;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.Place;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each checkpoint its code: its own {@code subtag}; else, for the newest, the tracking's; else its {@code tag}. A subtag
 * that the tracking has and no checkpoint explains, such as an expiry, becomes a node of its own after the newest checkpoint.
 */
final class Checkpoints {
    /** A checkpoint without tag and subtag is shown, and moves nothing. */
    private static final String NO_TAG = "(no tag)";

    private static final String DELIVERED = "Delivered";
    private static final String BACK_AT_SENDER = "Exception_011";

    private final ProviderCodes codes;
    private final RowReading reading;

    Checkpoints(ProviderCodes codes, RowReading reading) {
        this.codes = codes;
        this.reading = reading;
    }

    /**
     * The nodes, oldest first.
     *
     * @param toldAt  when the push says that it was made
     * @param eventId names the node of a push that has no checkpoint
     */
    List<Node> nodes(Leg leg, Webhook.Tracking tracking, @Nullable OffsetDateTime toldAt, @Nullable String eventId)
            throws MalformedPushException {
        @Nullable String whole = whole(tracking);
        List<NodeDraft> drafts = reading.oldestFirst(
                tracking.checkpoints(), "msg.checkpoints", (checkpoint, where) -> draft(leg, checkpoint, where));
        if (drafts.isEmpty()) {
            return whole == null ? List.of() : announcement(leg, tracking, whole, toldAt, eventId);
        }
        int last = drafts.size() - 1;
        NodeDraft newest = drafts.get(last);
        if (whole == null || drafts.stream().anyMatch(draft -> draft.code().startsWith(whole))) {
            return FullHistory.nodes(drafts, codes);
        }
        if (newest.grade() == Grade.COARSE && (newest.code().equals(NO_TAG) || whole.startsWith(newest.code() + "_"))) {
            drafts.set(last, newest.meaning(whole));
            return FullHistory.nodes(drafts, codes);
        }
        List<Node> nodes = FullHistory.nodes(drafts, codes);
        nodes.add(FullHistory.closing(newest.word(whole), codes));
        return nodes;
    }

    /** A delivery of what is marked as going back is a delivery to the sender, also where no checkpoint says so. */
    private static @Nullable String whole(Webhook.Tracking tracking) throws MalformedPushException {
        @Nullable String whole = code(tracking.subtag(), tracking.tag(), "msg");
        boolean goesBack = Boolean.TRUE.equals(tracking.returnToSender());
        return goesBack && whole != null && whole.startsWith(DELIVERED) ? BACK_AT_SENDER : whole;
    }

    private List<Node> announcement(
            Leg leg, Webhook.Tracking tracking, String whole, @Nullable OffsetDateTime toldAt, @Nullable String eventId)
            throws MalformedPushException {
        NodeDraft word = new NodeDraft(
                AfterShipProvider.NAME,
                leg,
                toldAt,
                reading.receivedAt(),
                whole,
                whole,
                Grade.FROM_PUSH,
                Texts.words(tracking.subtagMessage(), "msg.subtag_message"),
                null);
        return List.of(FullHistory.closing(word.identifiedBy(eventId), codes));
    }

    private NodeDraft draft(Leg leg, Webhook.Checkpoint checkpoint, String where) throws MalformedPushException {
        @Nullable String tagged = code(checkpoint.subtag(), checkpoint.tag(), where);
        String code = tagged == null ? NO_TAG : tagged;
        String time = Texts.code(checkpoint.time(), where + ".checkpoint_time");
        boolean isFine = Texts.optionalCode(checkpoint.subtag(), where + ".subtag") != null;
        Place place = place(checkpoint, where);
        return new NodeDraft(
                        AfterShipProvider.NAME,
                        leg,
                        codes.zones().moment(time, place, leg, ZoneOffset.UTC, where + ".checkpoint_time"),
                        reading.receivedAt(),
                        code,
                        code,
                        isFine ? Grade.OWN : Grade.COARSE,
                        Texts.words(checkpoint.message(), where + ".message"),
                        place)
                .identifiedBy(Texts.optionalCode(checkpoint.eventId(), where + ".hash"));
    }

    private static @Nullable String code(@Nullable String subtag, @Nullable String tag, String where)
            throws MalformedPushException {
        @Nullable String fine = Texts.optionalCode(subtag, where + ".subtag");
        return fine == null ? Texts.optionalCode(tag, where + ".tag") : fine;
    }

    private static Place place(Webhook.Checkpoint checkpoint, String where) throws MalformedPushException {
        return new Place(
                Places.country(Texts.optionalCode(checkpoint.country(), where + ".country_iso3")),
                Texts.optionalCode(checkpoint.state(), where + ".state"),
                Texts.optionalCode(checkpoint.city(), where + ".city"),
                Texts.optionalCode(checkpoint.postalCode(), where + ".postal_code"),
                Texts.words(checkpoint.location(), where + ".location"));
    }
}
