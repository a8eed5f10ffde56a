package io.waymark.tracking.shipment.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.shipment.StoredTimes;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.NodeChange;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.ShedNode;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads and writes nodes. */
public final class NodeRows {
    private static final String SAVE = """
            INSERT INTO shipment_node AS old
                (shipment_id, node_id, carrier, tracking_number, provider, occurred_at, offset_seconds, ordinal, received_at,
                 code, grade, known, state, substate, exception, description, country, region, city, postal_code, place_text,
                 push_id, mapping_version, time_doubtful)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::int[], ?::int[],
                 ?::timestamptz[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                 ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::boolean[])
            ON CONFLICT (shipment_id, node_id) DO UPDATE SET
                (carrier, tracking_number, provider, occurred_at, offset_seconds, ordinal, received_at, code, grade, known,
                 state, substate, exception, description, country, region, city, postal_code, place_text, push_id,
                 mapping_version, time_doubtful)
              = (excluded.carrier, excluded.tracking_number, excluded.provider, excluded.occurred_at,
                 excluded.offset_seconds, excluded.ordinal, excluded.received_at, excluded.code, excluded.grade,
                 excluded.known, excluded.state, excluded.substate, excluded.exception, excluded.description,
                 excluded.country, excluded.region, excluded.city, excluded.postal_code, excluded.place_text,
                 coalesce(excluded.push_id, old.push_id), excluded.mapping_version, excluded.time_doubtful)""";
    private static final String COLUMNS = """
            node_id, carrier, tracking_number, provider, occurred_at, offset_seconds, ordinal, received_at, code, grade,
            known, state, substate, exception, description, country, region, city, postal_code, place_text, push_id,
            mapping_version, time_doubtful""";
    private static final String MOVE = """
            WITH moved AS (DELETE FROM shipment_node n USING unnest(?::uuid[], ?::uuid[]) AS m (from_id, into_id)
                            WHERE n.shipment_id = m.from_id RETURNING m.into_id, n.*)
            INSERT INTO shipment_node (shipment_id, %s) SELECT into_id, %s FROM moved
            ON CONFLICT DO NOTHING""".formatted(COLUMNS, COLUMNS);
    private static final String SHED = """
            DELETE FROM shipment_node n USING unnest(?::uuid[], ?::text[]) AS k (shipment_id, node_id)
             WHERE n.shipment_id = k.shipment_id AND n.node_id = k.node_id""";

    /** Inserts nodes, or overwrites what a later push told more precisely; each at most once in the list. */
    public static void save(Connection connection, List<NodeChange> rows) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(SAVE)) {
            new Columns<>(upsert, rows)
                    .uuids(NodeChange::shipmentId)
                    .texts(row -> row.node().id())
                    .texts(row -> row.node().leg().carrier())
                    .texts(row -> row.node().leg().trackingNumber())
                    .texts(row -> row.node().provider())
                    .instants(row -> row.node().occurredAt().toInstant())
                    .numbers(row -> (long) row.node().occurredAt().getOffset().getTotalSeconds())
                    .numbers(row -> (long) row.node().ordinal())
                    .instants(row -> row.node().receivedAt())
                    .texts(row -> row.node().code())
                    .texts(row -> row.node().wording().grade().name())
                    .flags(row -> row.node().known())
                    .texts(row -> row.node().state() == null
                            ? null
                            : row.node().state().name())
                    .texts(row -> row.node().status() == null
                            ? null
                            : row.node().status().substate())
                    .texts(row -> row.node().exception())
                    .texts(row -> row.node().description())
                    .texts(place(Place::country))
                    .texts(place(Place::region))
                    .texts(place(Place::city))
                    .texts(place(Place::postalCode))
                    .texts(place(Place::text))
                    .uuids(NodeChange::pushId)
                    .numbers(row -> row.node().meaning().version())
                    .flags(row -> row.node().timing().doubtful());
            upsert.executeUpdate();
        }
    }

    /** Deletes nodes that are not kept; one that is not stored is none. */
    public static void shed(Connection connection, List<ShedNode> rows) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(SHED)) {
            new Columns<>(delete, rows).uuids(ShedNode::shipmentId).texts(ShedNode::nodeId);
            delete.executeUpdate();
        }
    }

    /** Gives all nodes of shipments to others; the keys of the map are the former owners. */
    public static void move(Connection connection, Map<UUID, UUID> owners) throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            new Columns<>(move, List.copyOf(owners.entrySet()))
                    .uuids(Map.Entry::getKey)
                    .uuids(Map.Entry::getValue);
            move.executeUpdate();
        }
    }

    private static Function<NodeChange, @Nullable String> place(Function<Place, @Nullable String> part) {
        return row -> row.node().place() == null ? null : part.apply(row.node().place());
    }

    /** Reads the node of the current row; the columns have the table's names. */
    public static Node node(ResultSet row) throws SQLException {
        String state = row.getString("state");
        String exception = row.getString("exception");
        return new Node(
                row.getString("node_id"),
                new Leg(row.getString("carrier"), row.getString("tracking_number")),
                new Node.Timing(
                        StoredTimes.zoned(
                                row.getObject("occurred_at", OffsetDateTime.class), row.getInt("offset_seconds")),
                        row.getInt("ordinal"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("time_doubtful")),
                new Node.Wording(
                        row.getString("provider"),
                        row.getString("code"),
                        Node.Grade.valueOf(row.getString("grade")),
                        row.getString("description")),
                new Node.Meaning(
                        row.getBoolean("known"),
                        state == null ? null : new Status(State.valueOf(state), row.getString("substate"), exception),
                        exception,
                        row.getLong("mapping_version")),
                place(row));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        Place place = new Place(
                row.getString("country"),
                row.getString("region"),
                row.getString("city"),
                row.getString("postal_code"),
                row.getString("place_text"));
        return place.equals(Place.NOWHERE) ? null : place;
    }

    private NodeRows() {}
}
