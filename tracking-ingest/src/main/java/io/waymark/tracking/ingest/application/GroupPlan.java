package io.waymark.tracking.ingest.application;

import static java.util.stream.Collectors.toMap;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.ingest.domain.UnknownCode;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.application.ShipmentChanges;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.History;
import io.waymark.tracking.shipment.domain.HistoryRules;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.NodeChange;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.ShedNode;
import io.waymark.tracking.shipment.domain.Shipment;
import io.waymark.tracking.shipment.domain.ShipmentFact;
import io.waymark.tracking.shipment.domain.ShipmentUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Works out in memory what a group of pushes changes of what was known: each shipment is folded once per group. */
public final class GroupPlan {
    /** A provider that says nothing more of unknown numbers for so long has none to tell of. */
    private static final Duration NOT_TOLD_AGAIN = Duration.ofDays(1);

    private final List<NodeChange> nodes = new ArrayList<>();
    private final List<Shipment> shipments = new ArrayList<>();
    private final List<ShedNode> shed = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<ShipmentFact> facts = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final Map<UnknownCode, Long> unknownCodes = new HashMap<>();
    private final Set<AcceptedPush> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Chains chains;
    private final Known known;
    private final Instant now;

    /**
     * What was known before the group.
     *
     * @param byLeg     the shipment of every leg in the group, locked or new
     * @param nodes     the nodes of each stored shipment; a stored one without nodes has an empty list
     * @param origins   of pushes that are told again, which nodes they told before
     * @param rules     which nodes count
     */
    public record Known(
            Map<Leg, Shipment> byLeg, Map<UUID, List<Node>> nodes, NodeOrigins origins, HistoryRules rules) {}

    /**
     * What a group changes.
     *
     * @param unknownCodes how many new nodes bear each
     * @param worthKeeping the pushes that said anything new, or carry no node at all; the others repeat what is kept already
     * @param leftOut      what of them goes beyond what is kept of a shipment
     */
    public record Changes(
            ShipmentChanges shipments,
            Map<UnknownCode, Long> unknownCodes,
            List<AcceptedPush> worthKeeping,
            List<LeftOut> leftOut) {
        public Changes {
            leftOut = List.copyOf(leftOut);
            unknownCodes = Map.copyOf(unknownCodes);
            worthKeeping = List.copyOf(worthKeeping);
        }
    }

    private GroupPlan(List<AcceptedPush> group, Known known, Instant now) {
        this.known = known;
        this.now = now;
        chains = new Chains(group, known.byLeg());
    }

    /** Folds a group. */
    public static Changes of(List<AcceptedPush> group, Known known, Instant now) {
        GroupPlan plan = new GroupPlan(group, known, now);
        Map<UUID, GroupReports> reports = new LinkedHashMap<>();
        for (AcceptedPush push : group) {
            for (TrackingReport report : push.push().reports()) {
                Shipment shipment = plan.chains.of(report.leg());
                reports.computeIfAbsent(shipment.id(), id -> new GroupReports(shipment, push))
                        .add(push, report);
            }
        }
        reports.values().forEach(plan::fold);
        plan.incidents.addAll(plan.chains.incidents(plan.fresh::contains, now));
        return plan.changes(group);
    }

    private Changes changes(List<AcceptedPush> group) {
        List<AcceptedPush> worthKeeping = group.stream()
                .filter(push -> push.push().reports().isEmpty() || fresh.contains(push))
                .toList();
        return new Changes(
                new ShipmentChanges(chains.moves(), Map.of(), shipments, nodes, shed, facts, incidents),
                unknownCodes,
                worthKeeping,
                leftOut);
    }

    private void fold(GroupReports reports) {
        Shipment before = reports.shipment();
        List<Shipment> parts = chains.partsOf(before);
        List<Node> adopted =
                parts.stream().flatMap(part -> nodesOf(part).stream()).toList();
        Map<String, Node> former = adopted.isEmpty()
                ? Map.of()
                : adopted.stream().collect(toMap(Node::id, node -> node, (one, other) -> one));
        History history = History.of(nodesOf(before), known.rules());
        ShipmentUpdate update = ShipmentUpdate.told(
                before,
                history,
                reports.report(parts, adopted, (node, push) -> isRereading(before, parts, node, push)),
                now);
        if (!update.shed().isEmpty()) {
            shed(before, update.shed(), reports, adopted);
        }
        boolean isStored = known.nodes().containsKey(before.id());
        if (isStored
                && parts.isEmpty()
                && update.nodes().isEmpty()
                && update.after().equals(before)) {
            return;
        }
        shipments.add(update.after());
        facts.addAll(update.facts());
        for (Node node : update.nodes()) {
            AcceptedPush teller = node.equals(former.get(node.id())) ? null : reports.tellerOf(node);
            nodes.add(new NodeChange(before.id(), node, teller == null ? null : teller.id()));
            if (teller != null) {
                fresh.add(teller);
                note(update.after(), node, teller);
            }
        }
        AcceptedPush estimator = reports.estimator();
        if (estimator != null
                && !Estimate.sameWindow(before.estimate(), update.after().estimate())) {
            fresh.add(estimator);
        }
    }

    /** Nodes that are stored give way; what pushes say beyond waits with their bodies. */
    private void shed(Shipment shipment, Set<String> ids, GroupReports reports, List<Node> adopted) {
        Leg leg = Objects.requireNonNull(shipment.leg(), "a shipment that pushes tell of has a number");
        List<Node> stored = Stream.concat(nodesOf(shipment).stream(), adopted.stream())
                .filter(node -> ids.contains(node.id()))
                .toList();
        stored.forEach(node -> shed.add(new ShedNode(shipment.id(), node.id())));
        IdentityHashMap<AcceptedPush, List<String>> tellers = reports.tellersOf(ids);
        tellers.forEach((push, told) -> leftOut.add(new LeftOut(push, LeftOut.ofShipment(leg, told))));
        if (tellers.isEmpty()) {
            leftOut.add(new LeftOut(reports.last(), LeftOut.displaced(leg)));
        }
    }

    private boolean isRereading(Shipment before, List<Shipment> parts, Node node, AcceptedPush push) {
        return known.origins().holds(before.id(), node, push.id())
                || parts.stream().anyMatch(part -> known.origins().holds(part.id(), node, push.id()));
    }

    private List<Node> nodesOf(Shipment shipment) {
        return known.nodes().getOrDefault(shipment.id(), List.of());
    }

    private void note(Shipment shipment, Node node, AcceptedPush teller) {
        if (!node.known()) {
            unknownCodes.merge(new UnknownCode(teller.provider(), teller.account(), node.code()), 1L, Long::sum);
        }
        Incident.Kind kind = Incident.Kind.ofException(node.exception());
        if (kind != null) {
            OrderLink link = shipment.link();
            Incident incident = new Incident(
                    kind,
                    teller.subject(),
                    "the provider reports this about a tracking number",
                    node.code(),
                    link == null ? null : link.shipmentCode(),
                    link == null ? null : link.orderId(),
                    1,
                    now);
            incidents.add(kind == Incident.Kind.NUMBER_INVALID ? incident.overAfter(NOT_TOLD_AGAIN) : incident);
        }
    }
}
