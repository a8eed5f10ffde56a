package io.waymark.tracking.mapping.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.jdbc.Parameters;
import io.waymark.tracking.mapping.domain.MappingTable;
import io.waymark.tracking.mapping.domain.MappingTable.Entry;
import io.waymark.tracking.mapping.domain.Meaning;
import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.Scope;
import io.waymark.tracking.shipment.adapter.persistence.NodeRows;
import io.waymark.tracking.shipment.domain.Node;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds the nodes that a change of a code's meaning left behind. */
@Singleton
final class StaleNodes {
    /** Stands for the account of a push whose body is gone. */
    static final String ACCOUNT_NOT_KEPT = "?";

    /** Stands for the time of receipt of a push whose body is gone; its nodes keep their own. */
    static final Instant NO_TIME = Instant.EPOCH;

    private static final UUID NO_PUSH = new UUID(0, 0);
    private static final String NEXT = """
            SELECT * FROM shipment_node WHERE provider = ? AND code = ? AND mapping_version < ? LIMIT ?""";
    private static final String STILL = """
            SELECT count(*) FROM unnest(?::uuid[], ?::text[]) AS k (shipment_id, node_id)
              JOIN shipment_node n USING (shipment_id, node_id)
             WHERE n.provider = ? AND n.code = ? AND n.mapping_version < ?""";

    /** A node that is behind, and the push that told it. */
    record Stale(UUID shipmentId, UUID pushId, Node node) {
        /** The node under the meaning that its code has now. */
        Node under(MappingTable table) {
            Entry entry = table.find(new ProviderCode(node.provider(), node.code()));
            Meaning meaning = entry.meaning();
            return node.meaning(meaning.known(), meaning.status(), meaning.exception(), entry.version());
        }
    }

    /** Some of the nodes, in no order that is promised. */
    List<Stale> next(Connection connection, Scope.OfCode scope, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            new Parameters(select)
                    .text(scope.provider())
                    .text(scope.code().code())
                    .number(scope.revision())
                    .number(limit);
            try (ResultSet row = select.executeQuery()) {
                List<Stale> stale = new ArrayList<>();
                while (row.next()) {
                    stale.add(stale(row));
                }
                return stale;
            }
        }
    }

    /**
     * Makes sure that telling nodes again brought them on: a batch that changes none would come again for ever.
     *
     * @throws IllegalStateException when every one of them is still behind
     */
    void requireProgress(Connection connection, Scope.OfCode scope, List<Stale> told) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(STILL)) {
            new Columns<>(count, told).uuids(Stale::shipmentId).texts(stale -> stale.node()
                    .id());
            count.setString(3, scope.provider());
            count.setString(4, scope.code().code());
            count.setLong(5, scope.revision());
            try (ResultSet row = count.executeQuery()) {
                if (row.next() && row.getLong(1) == told.size()) {
                    throw new IllegalStateException(
                            "%d nodes of code %s do not take their new meaning".formatted(told.size(), scope.code()));
                }
            }
        }
    }

    private static Stale stale(ResultSet row) throws SQLException {
        UUID push = row.getObject("push_id", UUID.class);
        return new Stale(row.getObject("shipment_id", UUID.class), push == null ? NO_PUSH : push, NodeRows.node(row));
    }
}
