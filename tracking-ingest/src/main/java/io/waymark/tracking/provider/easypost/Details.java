package io.waymark.tracking.provider.easypost;

import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.text.Places;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.Place;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tracker's details. Two codes mean something else by where they stand: a further scan at an origin facility is no
 * second pick-up, and a delivery of what goes back is a delivery to the sender. They are marked, and mapped, as codes of their own.
 */
final class Details {
    private static final String AT_ORIGIN = "in_transit/received_at_origin_facility";
    private static final String DELIVERED = "delivered/";
    private static final String AGAIN = " (again)";
    private static final String BACK = " (back)";
    private final Leg leg;
    private final Event.Tracker tracker;
    private final ProviderCodes codes;
    private final RowReading reading;

    Details(Leg leg, Event.Tracker tracker, ProviderCodes codes, RowReading reading) {
        this.leg = leg;
        this.tracker = tracker;
        this.codes = codes;
        this.reading = reading;
    }

    /** True for the code of a delivery that was marked as one to the sender. */
    static boolean endsTheWayBack(String code) {
        return code.endsWith(BACK);
    }

    /** Oldest first. */
    List<NodeDraft> drafts() {
        return marked(reading.oldestFirst(tracker.details(), "result.tracking_details", this::draft));
    }

    private List<NodeDraft> marked(List<NodeDraft> drafts) {
        boolean isReturn = Boolean.TRUE.equals(tracker.isReturn());
        boolean endsAtSender = "return_to_sender".equals(tracker.status()) && Boolean.TRUE.equals(tracker.finalized());
        boolean wasAtOrigin = false;
        List<NodeDraft> marked = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            NodeDraft draft = drafts.get(i);
            boolean isLast = i == drafts.size() - 1;
            if (draft.code().startsWith(DELIVERED) && (isReturn || (endsAtSender && isLast))) {
                marked.add(draft.coded(draft.code() + BACK));
            } else if (draft.code().equals(AT_ORIGIN) && wasAtOrigin) {
                marked.add(draft.coded(draft.code() + AGAIN));
            } else {
                marked.add(draft);
            }
            wasAtOrigin |= draft.code().equals(AT_ORIGIN);
        }
        return marked;
    }

    private NodeDraft draft(Event.Detail detail, String where) throws MalformedPushException {
        String code = Code.of(detail.status(), detail.statusDetail(), where).text();
        String time = Texts.code(detail.datetime(), where + ".datetime");
        @Nullable String message = Texts.words(detail.message(), where + ".message");
        @Nullable Place place = place(detail.location(), where + ".tracking_location");
        return new NodeDraft(
                EasyPostProvider.NAME,
                leg,
                codes.zones().moment(time, place, leg, ZoneOffset.UTC, where + ".datetime"),
                reading.receivedAt(),
                code,
                code,
                Grade.OWN,
                message == null ? Texts.words(detail.description(), where + ".description") : message,
                place);
    }

    private static @Nullable Place place(Event.@Nullable Location location, String where)
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
