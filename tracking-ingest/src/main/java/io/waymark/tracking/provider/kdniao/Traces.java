package io.waymark.tracking.provider.kdniao;

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
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each trace its code. {@code State} stays at 4 once there was a problem, so it never decides beside a finer word: a
 * trace is what its {@code Action} says; the newest one takes the push's {@code StateEx} where its action is missing or only
 * the first digit of it. Where the two are of different families and no trace of the push carries the {@code StateEx}, the
 * push knows more than its traces: that becomes a node of its own right after the newest trace.
 */
final class Traces {
    private static final String NO_ACTION = "(none)";
    private final ProviderCodes codes;
    private final CarrierCodes carriers;

    Traces(ProviderCodes codes) {
        this.codes = codes;
        this.carriers = codes.carriers();
    }

    List<TrackingReport> reports(RequestData data, RowReading reading) throws MalformedPushException {
        if (data.data() == null) {
            throw new MalformedPushException(UnreadableKind.MISSING, "Data", "is missing");
        }
        OffsetDateTime told = reading.extra(data.pushTime(), () -> pushTime(data.pushTime()));
        OffsetDateTime pushedAt = told == null ? reading.receivedAt().atOffset(Times.CHINA) : told;
        return reading.rows(data.data(), "Data", (item, where) -> report(item, where, pushedAt, reading));
    }

    private static @Nullable OffsetDateTime pushTime(@Nullable String text) throws MalformedPushException {
        @Nullable String given = Texts.optionalCode(text, "PushTime");
        return given == null ? null : Times.moment(given, Times.CHINA, "PushTime");
    }

    private TrackingReport report(RequestData.Item item, String where, OffsetDateTime pushedAt, RowReading reading)
            throws MalformedPushException {
        String carrier = Texts.code(item.shipperCode(), where + ".ShipperCode");
        Leg leg = new Leg(carriers.ours(carrier), Texts.code(item.logisticCode(), where + ".LogisticCode"));
        reading.about(leg);
        @Nullable String whole = Texts.optionalCode(item.wholeCode(), where + ".StateEx");
        List<NodeDraft> drafts = reading.oldestFirst(
                item.traces(), where + ".Traces", (trace, at) -> draft(trace, at, leg, reading.receivedAt()));
        if (drafts.isEmpty()) {
            NodeDraft bare = bare(item, where, leg, pushedAt, reading.receivedAt(), whole == null ? "0" : whole);
            return report(item, where, leg, FullHistory.nodes(List.of(bare), codes), pushedAt, reading);
        }
        List<Node> nodes = whole == null ? FullHistory.nodes(drafts, codes) : closed(drafts, whole);
        return report(item, where, leg, nodes, pushedAt, reading);
    }

    private static TrackingReport report(
            RequestData.Item item,
            String where,
            Leg leg,
            List<Node> nodes,
            OffsetDateTime pushedAt,
            RowReading reading) {
        Estimate estimate = DeliveryWindows.of(
                reading, item.estimatedDelivery(), Times.CHINA, pushedAt.toInstant(), where + ".EstimatedDeliveryTime");
        return new TrackingReport(leg, List.of(), nodes, estimate);
    }

    private List<Node> closed(List<NodeDraft> drafts, String whole) {
        int last = drafts.size() - 1;
        NodeDraft newest = drafts.get(last);
        String action = newest.code();
        if (action.equals(NO_ACTION) || (isFamily(action) && whole.startsWith(action))) {
            drafts.set(last, action.equals(whole) ? newest : newest.meaning(whole));
            return FullHistory.nodes(drafts, codes);
        }
        boolean explained = drafts.stream().anyMatch(draft -> draft.code().startsWith(whole));
        List<Node> nodes = FullHistory.nodes(drafts, codes);
        if (isFamily(action) && !explained) {
            nodes.add(FullHistory.closing(newest.word(whole), codes));
        }
        return nodes;
    }

    private static boolean isFamily(String action) {
        return action.length() == 1;
    }

    private NodeDraft draft(RequestData.Trace trace, String where, Leg leg, Instant receivedAt)
            throws MalformedPushException {
        String time = Texts.code(trace.acceptTime(), where + ".AcceptTime");
        @Nullable String action = Texts.optionalCode(trace.action(), where + ".Action");
        String code = action == null ? NO_ACTION : action;
        @Nullable Place place = Places.chinese(Texts.words(trace.location(), where + ".Location"));
        return new NodeDraft(
                KdniaoProvider.NAME,
                leg,
                codes.zones().moment(time, place, leg, Times.CHINA, where + ".AcceptTime"),
                receivedAt,
                code,
                code,
                action == null || isFamily(action) ? Grade.COARSE : Grade.OWN,
                Texts.words(trace.acceptStation(), where + ".AcceptStation"),
                place);
    }

    private static NodeDraft bare(
            RequestData.Item item, String where, Leg leg, OffsetDateTime pushedAt, Instant receivedAt, String code)
            throws MalformedPushException {
        return new NodeDraft(
                KdniaoProvider.NAME,
                leg,
                pushedAt,
                receivedAt,
                code,
                code,
                Grade.FROM_PUSH,
                Texts.words(item.reason(), where + ".Reason"),
                Places.chinese(Texts.words(item.location(), where + ".Location")));
    }
}
