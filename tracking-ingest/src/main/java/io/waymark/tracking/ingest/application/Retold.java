package io.waymark.tracking.ingest.application;

import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.NodeChange;
import io.waymark.tracking.shipment.domain.Shipment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What telling pushes again did.
 *
 * @param shipments    all that were looked at
 * @param moved        those of them whose state, substate, exception or conflict is another now
 * @param nodesChanged nodes that are new or read differently now
 */
public record Retold(Set<UUID> shipments, Set<UUID> moved, long nodesChanged) {
    public Retold {
        shipments = Set.copyOf(shipments);
        moved = Set.copyOf(moved);
    }

    /** Compares what was known with what was made of it. */
    public static Retold of(GroupPlan.Known known, GroupPlan.Changes changes) {
        Map<UUID, Shipment> after = new HashMap<>();
        changes.shipments().shipments().forEach(shipment -> after.put(shipment.id(), shipment));
        Set<UUID> looked = new HashSet<>();
        Set<UUID> moved = new HashSet<>();
        for (Shipment before : known.byLeg().values()) {
            Shipment now = after.getOrDefault(before.id(), before);
            looked.add(before.id());
            if (!now.status().equals(before.status()) || now.conflict() != before.conflict()) {
                moved.add(before.id());
            }
        }
        return new Retold(looked, moved, nodesChanged(known, changes));
    }

    private static long nodesChanged(GroupPlan.Known known, GroupPlan.Changes changes) {
        Map<UUID, Map<String, Node>> before = new HashMap<>();
        known.nodes().forEach((shipment, nodes) -> {
            Map<String, Node> byId = before.computeIfAbsent(shipment, id -> new HashMap<>());
            nodes.forEach(node -> byId.put(node.id(), node));
        });
        return changes.shipments().nodes().stream()
                .filter(row -> isNews(row, before))
                .count();
    }

    private static boolean isNews(NodeChange row, Map<UUID, Map<String, Node>> known) {
        Node before =
                known.getOrDefault(row.shipmentId(), Map.of()).get(row.node().id());
        return before == null || !row.node().readsLike(before);
    }
}
