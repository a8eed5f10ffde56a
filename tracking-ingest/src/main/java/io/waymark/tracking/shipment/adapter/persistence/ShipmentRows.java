package io.waymark.tracking.shipment.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.shipment.StoredTimes;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.NumberReuse;
import io.waymark.tracking.shipment.domain.OrderFacts;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.Shipment;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes shipment rows. Whoever changes a shipment first makes its legs exist, in the order of legs, and then locks
 * its row, in the order of ids: so no two transactions ever wait for each other in a circle.
 */
public final class ShipmentRows {
    /** The columns that {@link #shipment} reads, of a table with the alias {@code s}. */
    public static final String COLUMNS = """
            s.id, s.shipment_code, s.order_id, s.merchant_id, s.reference_no, s.carrier, s.tracking_number,
            s.accepted_at, s.labelled_at, s.cancelled_at, s.version, s.state, s.substate, s.exception, s.conflict,
            s.estimate_from, s.estimate_from_offset, s.estimate_until, s.estimate_until_offset, s.estimate_as_of,
            s.same_parcel_at, s.number_reuse, s.earlier_until""";

    private static final String FIND_BY_LEGS = """
            SELECT l.carrier AS leg_carrier, l.tracking_number AS leg_number, %s
              FROM unnest(?::text[], ?::text[]) AS k (number_key, carrier)
              JOIN shipment_leg l USING (number_key, carrier)
              JOIN shipment s ON s.id = l.shipment_id""".formatted(COLUMNS);
    private static final String LOCK_BY_LEGS = FIND_BY_LEGS + " ORDER BY s.id FOR NO KEY UPDATE OF s";
    private static final String LOCK_BY_IDS =
            "SELECT %s FROM shipment s WHERE s.id = ANY (?) ORDER BY s.id FOR NO KEY UPDATE".formatted(COLUMNS);
    private static final String ENSURE = """
            INSERT INTO shipment (id, shipment_code, order_id, merchant_id, reference_no, version, state, substate, conflict,
                                  changed_at)
            SELECT i, c, o, m, r, 0, 'UNKNOWN', 'no_trace', false, now()
              FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[]) AS n (i, c, o, m, r)
            ON CONFLICT (shipment_code) DO NOTHING""";
    private static final String IDS = "SELECT shipment_code, id FROM shipment WHERE shipment_code = ANY (?)";
    private static final String DELETE = "DELETE FROM shipment WHERE id = ANY (?)";
    private static final String SAVE = """
            INSERT INTO shipment AS old
                (id, shipment_code, order_id, merchant_id, reference_no, carrier, tracking_number, accepted_at, labelled_at,
                 cancelled_at, version, state, substate, exception, conflict, estimate_from, estimate_from_offset,
                 estimate_until, estimate_until_offset, estimate_as_of, same_parcel_at, number_reuse, earlier_until, changed_at)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                 ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::boolean[],
                 ?::timestamptz[], ?::int[], ?::timestamptz[], ?::int[], ?::timestamptz[], ?::timestamptz[], ?::text[],
                 ?::timestamptz[], ?::timestamptz[])
            ON CONFLICT (id) DO UPDATE SET
                (shipment_code, order_id, merchant_id, reference_no, carrier, tracking_number, accepted_at, labelled_at,
                 cancelled_at, version, state, substate, exception, conflict, estimate_from, estimate_from_offset,
                 estimate_until, estimate_until_offset, estimate_as_of, same_parcel_at, number_reuse, earlier_until, changed_at)
              = (excluded.shipment_code, excluded.order_id, excluded.merchant_id, excluded.reference_no, excluded.carrier,
                 excluded.tracking_number, excluded.accepted_at, excluded.labelled_at, excluded.cancelled_at,
                 excluded.version, excluded.state, excluded.substate, excluded.exception, excluded.conflict,
                 excluded.estimate_from, excluded.estimate_from_offset, excluded.estimate_until,
                 excluded.estimate_until_offset, excluded.estimate_as_of, excluded.same_parcel_at, excluded.number_reuse,
                 excluded.earlier_until, excluded.changed_at)""";

    /**
     * Locks the shipments of the legs, all at once: to lock one more afterwards would leave the order of ids.
     *
     * @throws SQLException 40001 where a shipment was united with another one meanwhile: the transaction must begin anew
     */
    public static Map<Leg, Shipment> lockByLegs(Connection connection, List<Leg> legs) throws SQLException {
        Map<Leg, Shipment> found = byLegs(connection, LOCK_BY_LEGS, legs);
        requireAll(found.size() == legs.size());
        return found;
    }

    /** The shipments of legs, without a lock; a leg that belongs to none is absent. */
    static Map<Leg, Shipment> findByLegs(Connection connection, Collection<Leg> legs) throws SQLException {
        return byLegs(connection, FIND_BY_LEGS, List.copyOf(legs));
    }

    private static Map<Leg, Shipment> byLegs(Connection connection, String sql, List<Leg> legs) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            new Columns<>(select, legs).texts(Leg::key).texts(Leg::carrier);
            Map<Leg, Shipment> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(new Leg(row.getString("leg_carrier"), row.getString("leg_number")), shipment(row));
                }
            }
            return found;
        }
    }

    /**
     * Locks shipments by id, all at once.
     *
     * @param ids each once
     * @throws SQLException 40001 where one of them was united with another one meanwhile: the transaction must begin anew
     */
    public static Map<UUID, Shipment> lockByIds(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK_BY_IDS)) {
            new Columns<>(select, ids).uuids(id -> id);
            Map<UUID, Shipment> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getObject("id", UUID.class), shipment(row));
                }
            }
            requireAll(found.size() == ids.size());
            return found;
        }
    }

    private static void requireAll(boolean all) throws SQLException {
        if (!all) {
            throw new SQLException("a shipment was united with another one while it was to be locked", "40001");
        }
    }

    /**
     * Makes sure that a shipment of each code exists.
     *
     * @param wanted sorted by code, each code once
     * @return the id of each code
     */
    public static Map<String, UUID> ensure(Connection connection, List<Shipment> wanted) throws SQLException {
        List<OrderLink> links =
                wanted.stream().map(Shipment::link).filter(Objects::nonNull).toList();
        try (PreparedStatement insert = connection.prepareStatement(ENSURE);
                PreparedStatement select = connection.prepareStatement(IDS)) {
            new Columns<>(insert, wanted).uuids(Shipment::id);
            new Columns<>(insert, links, 2)
                    .texts(OrderLink::shipmentCode)
                    .uuids(OrderLink::orderId)
                    .texts(OrderLink::merchantId)
                    .texts(OrderLink::referenceNo);
            insert.executeUpdate();
            new Columns<>(select, links).texts(OrderLink::shipmentCode);
            Map<String, UUID> ids = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.put(row.getString(1), row.getObject(2, UUID.class));
                }
            }
            return ids;
        }
    }

    /** Deletes shipments that became part of others; answers how many were stored. */
    public static int delete(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            new Columns<>(delete, ids).uuids(id -> id);
            return delete.executeUpdate();
        }
    }

    /** Inserts or overwrites shipments; each at most once in the list. */
    public static void save(Connection connection, List<Shipment> shipments, Instant now) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(SAVE)) {
            new Columns<>(upsert, shipments)
                    .uuids(Shipment::id)
                    .texts(link(OrderLink::shipmentCode))
                    .uuids(link(OrderLink::orderId))
                    .texts(link(OrderLink::merchantId))
                    .texts(link(OrderLink::referenceNo))
                    .texts(shipment ->
                            shipment.leg() == null ? null : shipment.leg().carrier())
                    .texts(shipment ->
                            shipment.leg() == null ? null : shipment.leg().trackingNumber())
                    .instants(shipment -> shipment.facts().acceptedAt())
                    .instants(shipment -> shipment.facts().labelledAt())
                    .instants(shipment -> shipment.facts().cancelledAt())
                    .numbers(Shipment::version)
                    .texts(shipment -> shipment.status().state().name())
                    .texts(shipment -> shipment.status().substate())
                    .texts(shipment -> shipment.status().exception())
                    .flags(Shipment::conflict)
                    .instants(shipment -> EstimateColumns.instant(shipment, Estimate::from))
                    .numbers(shipment -> EstimateColumns.offset(shipment, Estimate::from))
                    .instants(shipment -> EstimateColumns.instant(shipment, Estimate::until))
                    .numbers(shipment -> EstimateColumns.offset(shipment, Estimate::until))
                    .instants(EstimateColumns::asOf)
                    .instants(shipment -> shipment.facts().sameParcelAt())
                    .texts(shipment -> shipment.reuse() == null
                            ? null
                            : shipment.reuse().verdict().name())
                    .instants(shipment ->
                            shipment.reuse() == null ? null : shipment.reuse().earlierUntil())
                    .instants(shipment -> now);
            upsert.executeUpdate();
        }
    }

    private static <V> Function<Shipment, @Nullable V> link(Function<OrderLink, V> part) {
        return shipment -> shipment.link() == null ? null : part.apply(shipment.link());
    }

    /** Reads the shipment of the current row. */
    public static Shipment shipment(ResultSet row) throws SQLException {
        String code = row.getString("shipment_code");
        String number = row.getString("tracking_number");
        return new Shipment(
                row.getObject("id", UUID.class),
                code == null
                        ? null
                        : new OrderLink(
                                code,
                                row.getObject("order_id", UUID.class),
                                row.getString("merchant_id"),
                                row.getString("reference_no")),
                number == null ? null : new Leg(row.getString("carrier"), number),
                new OrderFacts(
                        StoredTimes.instant(row, "accepted_at"),
                        StoredTimes.instant(row, "labelled_at"),
                        StoredTimes.instant(row, "cancelled_at"),
                        StoredTimes.instant(row, "same_parcel_at")),
                row.getLong("version"),
                new Status(
                        State.valueOf(row.getString("state")), row.getString("substate"), row.getString("exception")),
                row.getBoolean("conflict"),
                EstimateColumns.estimate(row),
                reuse(row));
    }

    private static @Nullable NumberReuse reuse(ResultSet row) throws SQLException {
        String verdict = row.getString("number_reuse");
        Instant earlierUntil = StoredTimes.instant(row, "earlier_until");
        return verdict == null || earlierUntil == null
                ? null
                : new NumberReuse(NumberReuse.Verdict.valueOf(verdict), earlierUntil);
    }

    private ShipmentRows() {}
}
