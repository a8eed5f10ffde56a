package io.waymark.tracking.shipment.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Database.Binding;
import io.waymark.jdbc.Parameters;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.NodeLimit;
import io.waymark.tracking.shipment.domain.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads the nodes of shipments in bounded memory, whatever is stored: of a shipment that holds more than is kept of any, as it
 * grew before there was a limit or while there was a higher one, the database itself chooses as {@link NodeLimit} does.
 */
public final class KnownNodes {
    private static final String READ = """
            SELECT n.* FROM unnest(?::uuid[]) AS k (id)
             CROSS JOIN LATERAL (SELECT * FROM shipment_node WHERE shipment_id = k.id LIMIT ?) n""";

    private static final String NEWNESS = "time_doubtful, occurred_at DESC, ordinal DESC, node_id COLLATE \"C\" DESC";
    private static final String AGE = "time_doubtful, occurred_at, ordinal, node_id COLLATE \"C\"";

    /** Of the nodes of one shipment, whether each is kept. */
    private static final String JUDGED = """
            SELECT node_id,
                   (nth <= ? OR last_of_state = 1 AND state IS NOT NULL OR first_of_state = 1 AND state IS NOT NULL
                     OR last_of_number = 1 AND scanned AND nth_number <= ?
                     OR (last_of_week = 1 OR first_of_week = 1) AND NOT time_doubtful AND nth_week <= ?) AS kept
              FROM (SELECT r.*, row_number() OVER (PARTITION BY scanned AND last_of_number = 1 ORDER BY nth) AS nth_number,
                           dense_rank() OVER (PARTITION BY time_doubtful ORDER BY week DESC) AS nth_week
                      FROM (SELECT node_id, state, time_doubtful, scanned, week,
                                   row_number() OVER (ORDER BY %1$s) AS nth,
                                   row_number() OVER (PARTITION BY state ORDER BY %1$s) AS last_of_state,
                                   row_number() OVER (PARTITION BY state ORDER BY %2$s) AS first_of_state,
                                   row_number() OVER (PARTITION BY carrier, tracking_number, scanned ORDER BY %1$s)
                                       AS last_of_number,
                                   row_number() OVER (PARTITION BY time_doubtful, week ORDER BY %1$s) AS last_of_week,
                                   row_number() OVER (PARTITION BY time_doubtful, week ORDER BY %2$s) AS first_of_week
                              FROM (SELECT *, coalesce(state = ANY (?::text[]), false) AS scanned,
                                           floor(extract(epoch FROM occurred_at) / 604800) AS week
                                      FROM shipment_node WHERE shipment_id = ?) n) r) j""".formatted(NEWNESS, AGE);

    private static final String CHOSEN = """
            SELECT * FROM shipment_node
             WHERE shipment_id = ? AND node_id IN (SELECT node_id FROM (%s) k WHERE kept)""".formatted(JUDGED);
    private static final String SHED = """
            DELETE FROM shipment_node
             WHERE shipment_id = ? AND node_id IN (SELECT node_id FROM (%s) k WHERE NOT kept LIMIT ?)""".formatted(JUDGED);

    private static final List<String> PHYSICAL = Arrays.stream(State.values())
            .filter(State::isPhysical)
            .map(State::name)
            .toList();

    /** As many as are deleted at once: some tenths of a second. */
    private static final int PORTION = 20_000;

    /**
     * Nodes as they are known.
     *
     * @param byShipment of each shipment that has any
     * @param overfull   shipments that hold more than is kept, of which the nodes are those that are kept
     */
    public record Read(Map<UUID, List<Node>> byShipment, Set<UUID> overfull) {}

    /** The nodes of shipments; of those that are overfull none. */
    static Read light(Connection connection, Collection<UUID> shipments, NodeLimit limit) throws SQLException {
        Map<UUID, List<Node>> nodes =
                read(connection, READ, bind -> bind.uuids(shipments).number(limit.most() + 1L));
        Set<UUID> overfull = new HashSet<>();
        nodes.forEach((shipment, some) -> {
            if (some.size() > limit.most()) {
                overfull.add(shipment);
            }
        });
        nodes.keySet().removeAll(overfull);
        return new Read(nodes, overfull);
    }

    /** The nodes of shipments. */
    public static Read of(Connection connection, Collection<UUID> shipments, NodeLimit limit) throws SQLException {
        Read read = light(connection, shipments, limit);
        for (UUID shipment : read.overfull()) {
            read.byShipment().put(shipment, chosen(connection, shipment, limit));
        }
        return read;
    }

    private static List<Node> chosen(Connection connection, UUID shipment, NodeLimit limit) throws SQLException {
        return read(connection, CHOSEN, bind -> judged(bind.uuid(shipment), shipment, limit))
                .getOrDefault(shipment, List.of());
    }

    private static Map<UUID, List<Node>> read(Connection connection, String sql, Binding binding) throws SQLException {
        Map<UUID, List<Node>> nodes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(select));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    nodes.computeIfAbsent(row.getObject("shipment_id", UUID.class), id -> new ArrayList<>())
                            .add(NodeRows.node(row));
                }
            }
        }
        return nodes;
    }

    private static Parameters judged(Parameters bind, UUID shipment, NodeLimit limit) throws SQLException {
        return bind.number(limit.newest())
                .number(NodeLimit.NUMBERS)
                .number(NodeLimit.WEEKS)
                .texts(PHYSICAL)
                .uuid(shipment);
    }

    /**
     * Deletes some of what a shipment holds beyond what is kept.
     *
     * @return how many; 0 where nothing is left to delete
     */
    static int shed(Connection connection, UUID shipment, NodeLimit limit) throws SQLException {
        return Database.update(connection, SHED, bind -> judged(bind.uuid(shipment), shipment, limit)
                .number(PORTION));
    }

    private KnownNodes() {}
}
