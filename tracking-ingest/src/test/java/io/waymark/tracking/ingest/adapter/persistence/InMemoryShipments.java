package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.tracking.ingest.application.GroupPlan;
import io.waymark.tracking.ingest.application.NodeOrigins;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.application.OrderPlan;
import io.waymark.tracking.shipment.application.ShipmentChanges;
import io.waymark.tracking.shipment.domain.EarlierParcels;
import io.waymark.tracking.shipment.domain.HistoryRules;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.NodeLimit;
import io.waymark.tracking.shipment.domain.OrderNews;
import io.waymark.tracking.shipment.domain.PreAdvice;
import io.waymark.tracking.shipment.domain.Shipment;
import io.waymark.tracking.shipment.domain.ShipmentFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The tables of shipments as maps: what the real plans of pushes and orders say is written here as they write it there. */
final class InMemoryShipments {
    private static final int LIMIT = 500;
    static final HistoryRules RULES = new HistoryRules(
            new PreAdvice(Set.of("USPS")),
            new EarlierParcels(Map.of(), new EarlierParcels.Tolerance(Duration.ofDays(3), Duration.ofDays(14))),
            new NodeLimit(LIMIT));
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private final Map<Leg, UUID> legs = new TreeMap<>();
    private final Map<String, UUID> codes = new HashMap<>();
    private final Map<UUID, Shipment> shipments = new HashMap<>();
    private final Map<UUID, Map<String, Node>> nodes = new HashMap<>();
    private final List<ShipmentFact> facts = new ArrayList<>();
    private long lastId;

    void take(Journey.Arrival arrival) {
        switch (arrival) {
            case Journey.Arrival.Group(List<TrackingReport> tellings) -> push(tellings);
            case Journey.Arrival.News(OrderNews news) -> order(news);
        }
    }

    Map<UUID, Shipment> shipments() {
        return shipments;
    }

    Map<Leg, UUID> legs() {
        return legs;
    }

    List<Node> nodesOf(UUID shipment) {
        return List.copyOf(nodes.getOrDefault(shipment, Map.of()).values());
    }

    List<ShipmentFact> facts() {
        return facts;
    }

    private void push(List<TrackingReport> tellings) {
        Map<Leg, Shipment> byLeg = new HashMap<>();
        Map<UUID, List<Node>> known = new HashMap<>();
        tellings.stream()
                .flatMap(told -> Stream.concat(Stream.of(told.leg()), told.continued().stream()))
                .distinct()
                .sorted()
                .forEach(leg -> {
                    UUID owner = legs.get(leg);
                    if (owner == null) {
                        Shipment parked = Shipment.parked(nextId(), leg);
                        legs.put(leg, parked.id());
                        byLeg.put(leg, parked);
                    } else {
                        byLeg.put(leg, Objects.requireNonNull(shipments.get(owner)));
                        known.put(owner, nodesOf(owner));
                    }
                });
        List<AcceptedPush> group = tellings.stream()
                .map(told -> new AcceptedPush(nextId(), "kdniao", "main", NOW, new byte[0], Push.of(List.of(told))))
                .toList();
        GroupPlan.Changes plan = GroupPlan.of(group, new GroupPlan.Known(byLeg, known, NodeOrigins.NONE, RULES), NOW);
        write(plan.shipments());
    }

    private void order(OrderNews news) {
        String code = news.link().shipmentCode();
        UUID id = codes.computeIfAbsent(code, some -> nextId());
        shipments.putIfAbsent(id, Shipment.ordered(id, news.link()));
        if (news.leg() != null) {
            legs.putIfAbsent(news.leg(), id);
        }
        Map<UUID, List<Node>> known = new HashMap<>();
        shipments.keySet().forEach(one -> known.put(one, nodesOf(one)));
        write(OrderPlan.of(List.of(news), new OrderPlan.Known(codes, legs, shipments, known, RULES), NOW));
    }

    private void write(ShipmentChanges changes) {
        changes.united().forEach((from, into) -> {
            legs.replaceAll((leg, owner) -> owner.equals(from) ? into : owner);
            Map<String, Node> moved = nodes.remove(from);
            if (moved != null) {
                moved.forEach(nodes.computeIfAbsent(into, id -> new HashMap<>())::putIfAbsent);
            }
            shipments.remove(from);
        });
        legs.putAll(changes.handedOver());
        changes.nodes().forEach(row -> nodes.computeIfAbsent(row.shipmentId(), id -> new HashMap<>())
                .put(row.node().id(), row.node()));
        changes.shed()
                .forEach(shed -> nodes.getOrDefault(shed.shipmentId(), Map.of()).remove(shed.nodeId()));
        changes.shipments().forEach(shipment -> shipments.put(shipment.id(), shipment));
        facts.addAll(changes.facts());
    }

    private UUID nextId() {
        return new UUID(0, ++lastId);
    }
}
