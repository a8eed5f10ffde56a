package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.ingest.application.NodeOrigins;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads which push each node was written from. */
final class NodeOriginRows {
    private static final String SELECT = """
            SELECT shipment_id, node_id, push_id FROM shipment_node
             WHERE shipment_id = ANY (?) AND push_id = ANY (?)""";

    /** Which nodes of shipments were written from one of these pushes. */
    static NodeOrigins of(Connection connection, Collection<UUID> shipments, Collection<UUID> origins)
            throws SQLException {
        Map<NodeOrigins.Key, UUID> pushes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            new Columns<>(select, List.copyOf(shipments)).uuids(id -> id).and().uuids(origins);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pushes.put(
                            new NodeOrigins.Key(row.getObject(1, UUID.class), row.getString(2)),
                            row.getObject(3, UUID.class));
                }
            }
        }
        return new NodeOrigins(pushes);
    }

    private NodeOriginRows() {}
}
