package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Nodes of made-up journeys; every third shares its instant with the one before. */
final class JourneyNodes {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-20T08:00:00+08:00");
    private static final Instant RECEIVED = Instant.parse("2026-11-21T00:00:00Z");

    static List<Node> of(Leg leg, int fromHour, State... states) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            boolean shared = i % 3 == 2;
            OffsetDateTime at = START.plusHours(fromHour + i - (shared ? 1 : 0));
            nodes.add(node(leg, leg.trackingNumber() + "-" + i, at, shared ? 1 : 0, states[i], Grade.OWN));
        }
        return nodes;
    }

    /** A journey whose last node is first told by its family only, and one node of it by a code that nobody knows. */
    static List<TrackingReport> vague(Leg leg) {
        List<Node> sure = of(leg, 0, State.PICKED_UP, State.OUT_FOR_DELIVERY, State.DELIVERED);
        Node last = sure.getLast();
        Node coarse = node(leg, last.id(), last.occurredAt(), 0, State.IN_TRANSIT, Grade.COARSE);
        Node unknown = node(leg, "unknown", START.plusHours(9), 0, null, Grade.OWN);
        return List.of(
                new TrackingReport(leg, List.of(sure.getFirst(), coarse)),
                new TrackingReport(leg, List.of(coarse, unknown)),
                new TrackingReport(leg, sure));
    }

    /** The same node as another number's push tells it. */
    static Node under(Node node, Leg leg) {
        return new Node(
                node.id(),
                leg,
                new Node.Timing(
                        node.occurredAt(), node.ordinal(), node.receivedAt().minusSeconds(60)),
                node.wording(),
                node.meaning(),
                node.place());
    }

    static Estimate estimate(int asOfHour, int inHours) {
        return new Estimate(
                START.plusHours(inHours),
                START.plusHours(inHours + 4),
                START.plusHours(asOfHour).toInstant());
    }

    private static Node node(Leg leg, String id, OffsetDateTime at, int ordinal, @Nullable State state, Grade grade) {
        String substate = state == null ? "" : "sub_" + state.name().toLowerCase(Locale.ROOT);
        String exception = state == State.DELIVERY_FAILED ? "ATTEMPT_FAILED" : null;
        return new Node(
                id,
                leg,
                new Node.Timing(at, ordinal, RECEIVED),
                new Node.Wording("kdniao", grade + " " + state, grade, "words of " + id),
                new Node.Meaning(
                        state != null, state == null ? null : new Status(state, substate, exception), exception, 0),
                null);
    }

    private JourneyNodes() {}
}
