package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.tracking.ingest.adapter.persistence.GroupTransaction.Applied;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.shipment.adapter.persistence.Announcements;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.NodeChange;
import io.waymark.tracking.shipment.domain.PreAdvice;
import io.waymark.tracking.shipment.domain.Shipment;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells again what was stored before, through the very fold that took it in: the same locks in the same order, the same events.
 * A push that is told again and says nothing new has no effect.
 */
@Singleton
public class RetoldPushes {
    private final GroupTransaction transaction;

    /**
     * What telling again did.
     *
     * @param shipments    all that were looked at
     * @param moved        those of them whose state, substate, exception or conflict is another now
     * @param nodesChanged nodes that are new or read differently now
     */
    public record Retold(Set<UUID> shipments, Set<UUID> moved, long nodesChanged) {}

    RetoldPushes(Announcements announcements, PreAdvice preAdvice, Clock clock) {
        this.transaction = new GroupTransaction(announcements, preAdvice, clock);
    }

    /**
     * Tells pushes again in the connection's transaction, which the caller ends.
     *
     * @param pushes         each at most once, under the id it was stored with
     * @param replaceReading true where what a push says now stands for what was read from it before, as after a mended reader;
     *                       false where both are united, as when only the mapping learnt something
     */
    public Retold retell(Connection connection, List<AcceptedPush> pushes, boolean replaceReading) throws SQLException {
        Applied applied = transaction.apply(connection, pushes, replaceReading);
        Map<UUID, Shipment> after = new HashMap<>();
        applied.changes().shipments().forEach(shipment -> after.put(shipment.id(), shipment));
        Set<UUID> looked = new HashSet<>();
        Set<UUID> moved = new HashSet<>();
        for (Shipment before : applied.known().byLeg().values()) {
            Shipment now = after.getOrDefault(before.id(), before);
            looked.add(before.id());
            if (!now.status().equals(before.status()) || now.conflict() != before.conflict()) {
                moved.add(before.id());
            }
        }
        return new Retold(looked, moved, nodesChanged(applied));
    }

    private static long nodesChanged(Applied applied) {
        Map<UUID, Map<String, Node>> known = new HashMap<>();
        applied.known().nodes().forEach((shipment, nodes) -> {
            Map<String, Node> byId = known.computeIfAbsent(shipment, id -> new HashMap<>());
            nodes.forEach(node -> byId.put(node.id(), node));
        });
        return applied.changes().nodes().stream()
                .filter(row -> isNews(row, known))
                .count();
    }

    private static boolean isNews(NodeChange row, Map<UUID, Map<String, Node>> known) {
        Node before =
                known.getOrDefault(row.shipmentId(), Map.of()).get(row.node().id());
        return before == null || !row.node().readsLike(before);
    }
}
