package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.tracking.incident.domain.Incident;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.ingest.domain.Push;
import io.waymark.tracking.shipment.adapter.persistence.NodeRows;
import io.waymark.tracking.shipment.domain.History;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.Shipment;
import io.waymark.tracking.shipment.domain.ShipmentFact;
import io.waymark.tracking.shipment.domain.ShipmentUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a group of pushes changes, worked out in memory from what was known: each shipment is folded once per group. */
final class GroupPlan {
    final List<NodeRows.Row> nodes = new ArrayList<>();
    final List<Shipment> shipments = new ArrayList<>();
    final List<ShipmentFact> facts = new ArrayList<>();
    final List<Incident> incidents = new ArrayList<>();
    final Map<UnknownCodeRows.Code, Long> unknownCodes = new HashMap<>();
    private final Set<AcceptedPush> fresh = new HashSet<>();
    private final NodeOrigins origins;
    private final Instant now;

    private record Told(AcceptedPush push, Node node) {}

    private GroupPlan(NodeOrigins origins, Instant now) {
        this.origins = origins;
        this.now = now;
    }

    /**
     * Folds a group.
     *
     * @param byLeg   the shipment of every leg in the group, locked or new
     * @param known   the nodes known so far by shipment
     * @param origins of pushes that are told again, which nodes they told before
     */
    static GroupPlan of(
            List<AcceptedPush> group,
            Map<Leg, Shipment> byLeg,
            Map<UUID, List<Node>> known,
            NodeOrigins origins,
            Instant now) {
        GroupPlan plan = new GroupPlan(origins, now);
        Map<UUID, Shipment> touched = new LinkedHashMap<>();
        Map<UUID, List<Told>> told = new HashMap<>();
        for (AcceptedPush push : group) {
            for (Push.Tidings tidings : push.push().tidings()) {
                Shipment shipment = byLeg.get(tidings.leg());
                if (shipment == null) {
                    throw new IllegalStateException("a leg of the group is not locked");
                }
                touched.put(shipment.id(), shipment);
                List<Told> nodes = told.computeIfAbsent(shipment.id(), id -> new ArrayList<>());
                tidings.nodes().forEach(node -> nodes.add(new Told(push, node)));
            }
        }
        touched.forEach((id, shipment) ->
                plan.fold(shipment, told.getOrDefault(id, List.of()), known.getOrDefault(id, List.of())));
        return plan;
    }

    /** The pushes that said anything new, or carry no node at all; the others repeat what is kept already. */
    List<AcceptedPush> worthKeeping(List<AcceptedPush> group) {
        return group.stream()
                .filter(push -> push.push().tidings().isEmpty() || fresh.contains(push))
                .toList();
    }

    private void fold(Shipment before, List<Told> told, List<Node> known) {
        History history = History.of(known);
        Set<Node> rereadings = told.stream()
                .filter(one -> origins.holds(before.id(), one.node(), one.push().id()))
                .map(Told::node)
                .collect(Collectors.toSet());
        ShipmentUpdate update = ShipmentUpdate.told(
                before, history, told.stream().map(Told::node).toList(), rereadings, now);
        boolean isNew = known.isEmpty() && before.version() == 0;
        if (update.isEmpty() && !isNew) {
            return;
        }
        shipments.add(update.after());
        facts.addAll(update.facts());
        Map<String, AcceptedPush> tellers = new HashMap<>();
        told.forEach(one -> tellers.putIfAbsent(one.node().id(), one.push()));
        for (Node node : update.nodes()) {
            AcceptedPush teller = tellers.get(node.id());
            if (teller != null) {
                fresh.add(teller);
                nodes.add(new NodeRows.Row(before.id(), node, teller.id()));
                note(update.after(), node, teller);
            }
        }
    }

    private void note(Shipment shipment, Node node, AcceptedPush teller) {
        if (!node.known()) {
            unknownCodes.merge(
                    new UnknownCodeRows.Code(teller.provider(), teller.account(), node.code()), 1L, Long::sum);
        }
        Incident.Kind kind = Incident.Kind.ofException(node.exception());
        if (kind != null) {
            OrderLink link = shipment.link();
            incidents.add(new Incident(
                    kind,
                    teller.subject(),
                    "the provider reports this about a tracking number",
                    node.code(),
                    link == null ? null : link.shipmentCode(),
                    link == null ? null : link.orderId(),
                    1,
                    now));
        }
    }
}
