package io.waymark.tracking.shipment.application;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.shipment.domain.History;
import io.waymark.tracking.shipment.domain.HistoryRules;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.NodeChange;
import io.waymark.tracking.shipment.domain.OrderFacts;
import io.waymark.tracking.shipment.domain.OrderNews;
import io.waymark.tracking.shipment.domain.Report;
import io.waymark.tracking.shipment.domain.ShedNode;
import io.waymark.tracking.shipment.domain.Shipment;
import io.waymark.tracking.shipment.domain.ShipmentFact;
import io.waymark.tracking.shipment.domain.ShipmentUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works out in memory what a batch of order news changes, over locked shipments. */
public final class OrderPlan {
    private final Known known;
    private final Map<Leg, UUID> owners;
    private final Map<UUID, Shipment> shipments;
    private final Map<UUID, History> histories = new HashMap<>();
    private final Map<UUID, UUID> united = new HashMap<>();
    private final Map<Leg, UUID> handedOver = new HashMap<>();
    private final Map<UUID, Shipment> changed = new LinkedHashMap<>();
    private final Map<NodeKey, NodeChange> nodes = new LinkedHashMap<>();
    private final List<ShedNode> shed = new ArrayList<>();
    private final List<ShipmentFact> facts = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final Instant now;

    /**
     * What was known before the batch.
     *
     * @param ids    the shipment of each code
     * @param owners the shipment of each leg
     * @param locked all of these shipments
     * @param nodes  the nodes of each
     */
    public record Known(
            Map<String, UUID> ids,
            Map<Leg, UUID> owners,
            Map<UUID, Shipment> locked,
            Map<UUID, List<Node>> nodes,
            HistoryRules rules) {}

    private record NodeKey(UUID shipmentId, String nodeId) {}

    private OrderPlan(Known known, Instant now) {
        this.known = known;
        this.owners = new HashMap<>(known.owners());
        this.shipments = new HashMap<>(known.locked());
        this.now = now;
    }

    /** Applies news in their order. */
    public static ShipmentChanges of(List<OrderNews> news, Known known, Instant now) {
        OrderPlan plan = new OrderPlan(known, now);
        news.forEach(plan::apply);
        return new ShipmentChanges(
                plan.united,
                plan.handedOver,
                List.copyOf(plan.changed.values()),
                List.copyOf(plan.nodes.values()),
                List.copyOf(plan.shed),
                plan.facts,
                plan.incidents);
    }

    private void apply(OrderNews news) {
        UUID id = known.ids().get(news.link().shipmentCode());
        Shipment before = id == null ? null : shipments.get(id);
        if (before == null) {
            throw new IllegalStateException("shipment " + news.link().shipmentCode() + " is not locked");
        }
        Report found = news.leg() == null ? Report.NOTHING : found(before, news.leg(), news.facts());
        ShipmentUpdate update = ShipmentUpdate.ordered(before, history(before.id()), found, news, now);
        shipments.put(before.id(), update.after());
        changed.put(before.id(), update.after());
        update.nodes()
                .forEach(node ->
                        nodes.put(new NodeKey(before.id(), node.id()), new NodeChange(before.id(), node, null)));
        for (String shed : update.shed()) {
            nodes.remove(new NodeKey(before.id(), shed));
            this.shed.add(new ShedNode(before.id(), shed));
        }
        facts.addAll(update.facts());
    }

    private Report found(Shipment shipment, Leg leg, OrderFacts facts) {
        UUID owner = owners.get(leg);
        @Nullable Shipment other = owner == null || owner.equals(shipment.id()) ? null : shipments.get(owner);
        if (other == null) {
            return Report.NOTHING;
        }
        if (other.link() != null && history(other.id()).isOver(other.facts(), leg, facts)) {
            handedOver.put(leg, shipment.id());
            owners.put(leg, shipment.id());
            return Report.of(history(other.id()).under(leg));
        }
        if (other.link() != null) {
            incidents.add(new Incident(
                    Incident.Kind.NUMBER_INVALID,
                    leg.carrier() + "/" + leg.trackingNumber(),
                    "a waybill was issued for a number that belongs to another shipment already",
                    null,
                    shipment.link() == null ? null : shipment.link().shipmentCode(),
                    shipment.link() == null ? null : shipment.link().orderId(),
                    1,
                    now));
            return Report.NOTHING;
        }
        united.put(other.id(), shipment.id());
        owners.replaceAll((key, id) -> id.equals(other.id()) ? shipment.id() : id);
        shipments.remove(other.id());
        return new Report(history(other.id()).inOrder(), Set.of(), null, List.of(other));
    }

    private History history(UUID id) {
        return histories.computeIfAbsent(
                id, some -> History.of(known.nodes().getOrDefault(some, List.of()), known.rules()));
    }
}
