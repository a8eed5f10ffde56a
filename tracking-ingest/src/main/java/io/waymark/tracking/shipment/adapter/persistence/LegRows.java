package io.waymark.tracking.shipment.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.shipment.domain.Leg;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and writes which shipment a carrier's number belongs to. */
public final class LegRows {
    private static final String ENSURE = """
            INSERT INTO shipment_leg (number_key, tracking_number, carrier, shipment_id)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::uuid[])
            ON CONFLICT DO NOTHING RETURNING tracking_number, carrier, shipment_id""";
    private static final String FIND = """
            SELECT l.tracking_number, l.carrier, l.shipment_id
              FROM unnest(?::text[], ?::text[]) AS k (number_key, carrier)
              JOIN shipment_leg l USING (number_key, carrier)""";
    private static final String MOVE = """
            UPDATE shipment_leg l SET shipment_id = m.into_id
              FROM unnest(?::uuid[], ?::uuid[]) AS m (from_id, into_id) WHERE l.shipment_id = m.from_id""";

    private static final String HAND_OVER = """
            UPDATE shipment_leg l SET shipment_id = k.shipment_id
              FROM unnest(?::text[], ?::text[], ?::uuid[]) AS k (number_key, carrier, shipment_id)
             WHERE l.number_key = k.number_key AND l.carrier = k.carrier""";

    /** A leg and the shipment it belongs to. */
    public record Owner(Leg leg, UUID shipmentId) {}

    /**
     * Gives legs that nobody owns yet to their shipment.
     *
     * @param wanted sorted by leg, each leg once
     * @return those that were given now; the others belong to a shipment already
     */
    public static Map<Leg, UUID> ensure(Connection connection, List<Owner> wanted) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ENSURE)) {
            new Columns<>(insert, wanted)
                    .texts(owner -> owner.leg().key())
                    .texts(owner -> owner.leg().trackingNumber())
                    .texts(owner -> owner.leg().carrier())
                    .uuids(Owner::shipmentId);
            return owners(insert);
        }
    }

    /** Which shipments legs belong to. */
    public static Map<Leg, UUID> find(Connection connection, List<Leg> legs) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            new Columns<>(select, legs).texts(Leg::key).texts(Leg::carrier);
            return owners(select);
        }
    }

    /** Gives all legs of shipments to others; the keys of the map are the former owners. */
    public static void move(Connection connection, Map<UUID, UUID> owners) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            new Columns<>(update, List.copyOf(owners.entrySet()))
                    .uuids(Map.Entry::getKey)
                    .uuids(Map.Entry::getValue);
            update.executeUpdate();
        }
    }

    /** Gives legs to the shipments that bear them now. */
    public static void handOver(Connection connection, Map<Leg, UUID> owners) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(HAND_OVER)) {
            new Columns<>(update, List.copyOf(owners.entrySet()))
                    .texts(owner -> owner.getKey().key())
                    .texts(owner -> owner.getKey().carrier())
                    .uuids(Map.Entry::getValue);
            update.executeUpdate();
        }
    }

    private static Map<Leg, UUID> owners(PreparedStatement statement) throws SQLException {
        Map<Leg, UUID> owners = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                owners.put(new Leg(row.getString(2), row.getString(1)), row.getObject(3, UUID.class));
            }
        }
        return owners;
    }

    private LegRows() {}
}
