package io.waymark.tracking.polling.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.polling.application.PolledLegs;
import io.waymark.tracking.polling.domain.Next;
import io.waymark.tracking.polling.domain.Situation;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.State;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Polled numbers in PostgreSQL, each call one statement; rows are locked in the order of their keys, or skipped. */
@Singleton
public class JdbcPolledLegs implements PolledLegs {
    private static final String WATCH = """
            INSERT INTO polled_leg AS p (tracking_number, carrier, provider, shipment_code, registered, due_at)
            SELECT n, c, provider, code, registered, now() + first * interval '1 millisecond'
              FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[])
                   AS w (n, c, provider, code, registered, first)
             ORDER BY n, c
            ON CONFLICT (tracking_number, carrier) DO UPDATE
               SET provider = excluded.provider, shipment_code = excluded.shipment_code, watched_at = now(),
                   due_at = LEAST(p.due_at, excluded.due_at), unchanged = 0, faults = 0""";

    /** What was last heard is the shipment's last change; before any, the waybill. */
    private static final String SITUATION = """
            coalesce(s.state, 'UNKNOWN') AS state, coalesce(s.version, 0) AS now_version, p.unchanged, p.faults,
            extract(epoch FROM now() - greatest(p.watched_at, s.changed_at)) * 1000 AS quiet""";

    private static final String CLAIM = """
            WITH due AS (
                SELECT tracking_number, carrier, due_at FROM polled_leg
                 WHERE provider = ? AND registered = ? AND due_at <= now()
                 ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED),
            taken AS (
                UPDATE polled_leg p SET lease = ?, due_at = now() + ? * interval '1 millisecond'
                  FROM due WHERE (p.tracking_number, p.carrier) = (due.tracking_number, due.carrier)
                RETURNING p.*, extract(epoch FROM now() - due.due_at) * 1000 AS late)
            SELECT p.tracking_number, p.carrier, p.shipment_code, p.version, p.late, %s
              FROM taken p
              LEFT JOIN shipment_leg l USING (tracking_number, carrier)
              LEFT JOIN shipment s ON s.id = l.shipment_id""".formatted(SITUATION);

    private static final String STANDINGS = """
            SELECT p.tracking_number, p.carrier, %s
              FROM polled_leg p
              LEFT JOIN shipment_leg l USING (tracking_number, carrier)
              LEFT JOIN shipment s ON s.id = l.shipment_id
             WHERE p.lease = ?""".formatted(SITUATION);

    private static final String CONCLUDE = """
            WITH mine AS (
                SELECT tracking_number, carrier FROM polled_leg WHERE lease = ?
                 ORDER BY tracking_number, carrier FOR UPDATE)
            UPDATE polled_leg p
               SET lease = NULL, due_at = now() + pause * interval '1 millisecond', registered = t.registered,
                   version = t.version, unchanged = t.unchanged, faults = t.faults
              FROM unnest(?::text[], ?::text[], ?::bigint[], ?::boolean[], ?::bigint[], ?::bigint[], ?::bigint[])
                   AS t (n, c, pause, registered, version, unchanged, faults)
              JOIN mine ON (mine.tracking_number, mine.carrier) = (t.n, t.c)
             WHERE (p.tracking_number, p.carrier) = (t.n, t.c)""";

    private static final String FORGET = """
            DELETE FROM polled_leg p USING unnest(?::text[], ?::text[]) AS t (n, c)
             WHERE (p.tracking_number, p.carrier) = (t.n, t.c) AND p.lease = ?""";

    private final DataSource dataSource;

    JdbcPolledLegs(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void watch(List<Watch> watches) {
        Map<Leg, Watch> byLeg = new HashMap<>();
        watches.forEach(watch -> byLeg.put(watch.leg(), watch));
        if (byLeg.isEmpty()) {
            return;
        }
        with("numbers cannot be watched", WATCH, statement -> {
            new Columns<>(statement, List.copyOf(byLeg.values()))
                    .texts(watch -> watch.leg().trackingNumber())
                    .texts(watch -> watch.leg().carrier())
                    .texts(Watch::provider)
                    .texts(Watch::shipmentCode)
                    .flags(Watch::registered)
                    .numbers(watch -> watch.first().toMillis());
            return statement.executeUpdate();
        });
    }

    @Override
    public List<Due> claim(String provider, boolean registered, int limit, UUID lease, Duration leaseTime) {
        return with("due numbers cannot be taken", CLAIM, statement -> {
            statement.setString(1, provider);
            statement.setBoolean(2, registered);
            statement.setInt(3, limit);
            statement.setObject(4, lease);
            statement.setLong(5, leaseTime.toMillis());
            List<Due> due = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(
                            leg(row),
                            row.getString("shipment_code"),
                            row.getLong("version"),
                            situation(row),
                            millis(row, "late")));
                }
            }
            due.sort(Comparator.comparing(Due::leg));
            return due;
        });
    }

    @Override
    public Map<Leg, Standing> standings(UUID lease) {
        return with("shipments cannot be looked at", STANDINGS, statement -> {
            statement.setObject(1, lease);
            Map<Leg, Standing> standings = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    standings.put(leg(row), new Standing(row.getLong("now_version"), situation(row)));
                }
            }
            return standings;
        });
    }

    @Override
    public void conclude(UUID lease, List<Conclusion> conclusions) {
        List<Conclusion> ended = conclusions.stream()
                .filter(one -> one.next() instanceof Next.Stop)
                .toList();
        if (!ended.isEmpty()) {
            with("numbers cannot be forgotten", FORGET, statement -> {
                new Columns<>(statement, ended)
                        .texts(one -> one.leg().trackingNumber())
                        .texts(one -> one.leg().carrier());
                statement.setObject(3, lease);
                return statement.executeUpdate();
            });
        }
        List<Conclusion> again = conclusions.stream()
                .filter(one -> one.next() instanceof Next.In)
                .toList();
        if (!again.isEmpty()) {
            with("numbers cannot be given back", CONCLUDE, statement -> {
                statement.setObject(1, lease);
                new Columns<>(statement, again, 2)
                        .texts(one -> one.leg().trackingNumber())
                        .texts(one -> one.leg().carrier())
                        .numbers(one -> one.next() instanceof Next.In(Duration pause) ? pause.toMillis() : 0L)
                        .flags(Conclusion::registered)
                        .numbers(Conclusion::version)
                        .numbers(one -> (long) one.unchanged())
                        .numbers(one -> (long) one.faults());
                return statement.executeUpdate();
            });
        }
    }

    private static Leg leg(ResultSet row) throws SQLException {
        return new Leg(row.getString("carrier"), row.getString("tracking_number"));
    }

    private static Situation situation(ResultSet row) throws SQLException {
        return new Situation(
                State.valueOf(row.getString("state")),
                millis(row, "quiet"),
                row.getInt("unchanged"),
                row.getInt("faults"));
    }

    private static Duration millis(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(Math.max(0, row.getLong(column)));
    }

    private <T> T with(String whatFails, String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException refused) {
            throw new PollingStoreException(whatFails, refused);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
