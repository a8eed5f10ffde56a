package io.waymark.tracking.provider.sf;

import io.waymark.tables.Tables;
import io.waymark.tracking.provider.NodeDraft;
import io.waymark.tracking.provider.ProviderCodes;
import io.waymark.tracking.provider.RowReading;
import io.waymark.tracking.provider.application.MalformedPushException;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.provider.domain.UnreadableKind;
import io.waymark.tracking.provider.text.Places;
import io.waymark.tracking.provider.text.Texts;
import io.waymark.tracking.provider.text.Times;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the routes of a push, by waybill. A push brings only what is new, so where a route stands in it says nothing: routes of
 * one instant are ordered by what they mean, however SF splits them into pushes.
 */
final class Batch {
    static final String WHERE = "Body.WaybillRoute";
    private static final int NO_ORDER = 0;
    private final ProviderCodes codes;
    private final Codes meanings;
    private final String carrier;

    private record Scan(NodeDraft draft, Optional<String> newNumber) {}

    private record Waybill(List<Node> nodes, Set<Leg> continued) {
        Waybill() {
            this(new ArrayList<>(), new LinkedHashSet<>());
        }
    }

    Batch(ProviderCodes codes, Tables tables) {
        this.codes = codes;
        this.meanings = new Codes(codes.mapping(), RemarkRules.read(tables), StatusRules.read(tables));
        this.carrier = codes.carriers().ours("SF");
    }

    Push push(List<@Nullable Route> routes, RowReading reading) throws MalformedPushException {
        if (routes.isEmpty()) {
            throw new MalformedPushException(UnreadableKind.MISSING, WHERE, "is empty");
        }
        Map<Leg, Waybill> waybills = new LinkedHashMap<>();
        for (Scan scan : reading.rows(routes, WHERE, (route, where) -> scan(route, where, reading))) {
            Leg leg = scan.draft().leg();
            Waybill waybill = waybills.computeIfAbsent(leg, any -> new Waybill());
            waybill.nodes().add(scan.draft().node(codes, NO_ORDER));
            scan.newNumber()
                    .map(number -> new Leg(carrier, number))
                    .filter(other -> !other.equals(leg))
                    .ifPresent(waybill.continued()::add);
        }
        List<TrackingReport> reports = new ArrayList<>();
        waybills.forEach((leg, waybill) ->
                reports.add(new TrackingReport(leg, List.copyOf(waybill.continued()), waybill.nodes(), null)));
        return reading.push(reports);
    }

    private Scan scan(Route route, String where, RowReading reading) throws MalformedPushException {
        Leg leg = new Leg(carrier, Texts.code(route.mailno(), where + ".mailno"));
        reading.about(leg);
        NodeDraft draft = draft(leg, route, where, reading.receivedAt());
        return new Scan(draft, NewWaybill.in(route, draft.words()));
    }

    private NodeDraft draft(Leg leg, Route route, String where, Instant receivedAt) throws MalformedPushException {
        String opCode = Texts.code(route.opCode(), where + ".opCode");
        @Nullable String remark = Texts.words(route.remark(), where + ".remark");
        @Nullable Place place = Places.chinese(Texts.words(route.acceptAddress(), where + ".acceptAddress"));
        String time = Texts.code(route.acceptTime(), where + ".acceptTime");
        return new NodeDraft(
                        SfProvider.NAME,
                        leg,
                        codes.zones().moment(time, place, leg, Times.CHINA, where + ".acceptTime"),
                        receivedAt,
                        opCode,
                        meanings.of(
                                opCode,
                                remark == null ? "" : remark,
                                Texts.optionalCode(route.reasonCode(), where + ".reasonCode"),
                                Texts.optionalCode(route.secondaryStatusCode(), where + ".secondaryStatusCode")),
                        Grade.OWN,
                        remark,
                        place)
                .identifiedBy(Texts.optionalCode(route.id(), where + ".id"));
    }
}
