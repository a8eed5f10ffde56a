package io.waymark.tracking.snapshot.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.shipment.adapter.persistence.ShipmentStoreException;
import io.waymark.tracking.shipment.adapter.persistence.StoredTimes;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.PreAdvice;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import io.waymark.tracking.snapshot.application.Snapshots;
import io.waymark.tracking.snapshot.domain.Snapshot;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Compares and remembers versions in the statement that reads the states: one round trip for a batch. */
@Singleton
public class JdbcSnapshots implements Snapshots {
    private static final String ADVANCE = """
            WITH told AS (
                INSERT INTO shipment_snapshot AS before (shipment_code, version)
                SELECT shipment_code, version FROM shipment
                 WHERE shipment_code = ANY (?) AND labelled_at IS NOT NULL AND tracking_number IS NOT NULL
                 ORDER BY shipment_code
                ON CONFLICT (shipment_code) DO UPDATE SET version = excluded.version
                 WHERE before.version < excluded.version
                RETURNING shipment_code)
            SELECT s.shipment_code, s.order_id, s.merchant_id, s.reference_no, s.carrier, s.tracking_number, s.version, s.state,
                   s.substate, s.exception, s.conflict, s.changed_at, n.occurred_at, n.offset_seconds, n.country, n.region,
                   n.city, n.postal_code, n.place_text
              FROM told JOIN shipment s USING (shipment_code)
              LEFT JOIN LATERAL (SELECT * FROM shipment_node WHERE shipment_id = s.id
                                    AND NOT (carrier = ANY (?) AND coalesce(state = ANY (?), false))
                                  ORDER BY occurred_at DESC, ordinal DESC, node_id DESC LIMIT 1) n ON true""";

    /** Of a carrier that hides its label data, they are never the newest node to tell: a scan always follows them. */
    private static final List<State> LABEL_DATA =
            Stream.of(State.values()).filter(State::isPreAdvice).toList();

    private final DataSource dataSource;
    private final PreAdvice preAdvice;

    JdbcSnapshots(DataSource dataSource, PreAdvice preAdvice) {
        this.dataSource = dataSource;
        this.preAdvice = preAdvice;
    }

    @Override
    public List<Snapshot> advance(Collection<String> shipmentCodes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            new Columns<>(statement, List.copyOf(shipmentCodes)).texts(code -> code);
            new Columns<>(statement, List.copyOf(preAdvice.hiddenOf()), 2).texts(carrier -> carrier);
            new Columns<>(statement, LABEL_DATA, 3).texts(State::name);
            List<Snapshot> advanced = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    advanced.add(snapshot(row));
                }
            }
            return advanced;
        } catch (SQLException failed) {
            throw new ShipmentStoreException("states of shipments cannot be taken", failed);
        }
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        OffsetDateTime lastNodeAt = row.getObject(13, OffsetDateTime.class);
        return new Snapshot(
                new OrderLink(row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4)),
                new Leg(row.getString(5), row.getString(6)),
                row.getLong(7),
                new Status(State.valueOf(row.getString(8)), row.getString(9), row.getString(10)),
                row.getBoolean(11),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                lastNodeAt == null ? null : StoredTimes.zoned(lastNodeAt, row.getInt(14)),
                place(row));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        Place place = new Place(
                row.getString(15), row.getString(16), row.getString(17), row.getString(18), row.getString(19));
        return place.equals(Place.NOWHERE) ? null : place;
    }
}
