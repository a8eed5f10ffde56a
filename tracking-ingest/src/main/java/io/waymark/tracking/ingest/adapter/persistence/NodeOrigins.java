package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.shipment.domain.Node;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which push each node was written from, so that a better reading of that push can take its place. */
final class NodeOrigins {
    /** Of pushes that come for the first time: none of them told anything before. */
    static final NodeOrigins NONE = new NodeOrigins();

    private static final String SELECT = """
            SELECT shipment_id, node_id, push_id FROM shipment_node
             WHERE shipment_id = ANY (?) AND push_id IS NOT NULL""";
    private final Map<Key, UUID> pushes = new HashMap<>();

    private record Key(UUID shipmentId, String nodeId) {}

    private NodeOrigins() {}

    /** The origins of all nodes of shipments. */
    static NodeOrigins of(Connection connection, Collection<UUID> shipments) throws SQLException {
        NodeOrigins origins = new NodeOrigins();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            new Columns<>(select, List.copyOf(shipments)).uuids(id -> id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    origins.pushes.put(
                            new Key(row.getObject(1, UUID.class), row.getString(2)), row.getObject(3, UUID.class));
                }
            }
        }
        return origins;
    }

    /** Whether a node was written from this push. */
    boolean holds(UUID shipmentId, Node node, UUID push) {
        return !pushes.isEmpty() && push.equals(pushes.get(new Key(shipmentId, node.id())));
    }
}
