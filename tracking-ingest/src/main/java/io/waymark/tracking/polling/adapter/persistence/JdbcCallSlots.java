package io.waymark.tracking.polling.adapter.persistence;

import io.waymark.tracking.polling.application.CallSlots;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** Call slots in PostgreSQL, by the clock of the database alone: no replica's clock can break the rate. */
@Singleton
public class JdbcCallSlots implements CallSlots {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final String MILLIS = "? * interval '1 millisecond'";
    private static final String OPEN = """
            INSERT INTO poll_slot (provider, slot, free_at, not_before)
            SELECT ?, n, now(), now() FROM generate_series(0, ? - 1) AS n
            ON CONFLICT DO NOTHING""";
    private static final String CLOSE = "DELETE FROM poll_slot WHERE provider = ? AND slot >= ?";
    private static final String TAKE = """
            WITH free AS (
                SELECT provider, slot FROM poll_slot
                 WHERE provider = ? AND free_at <= clock_timestamp() AND not_before <= clock_timestamp()
                 ORDER BY slot LIMIT 1 FOR UPDATE SKIP LOCKED)
            UPDATE poll_slot s SET holder = ?, free_at = clock_timestamp() + %s
              FROM free WHERE (s.provider, s.slot) = (free.provider, free.slot)
            RETURNING s.slot""".formatted(MILLIS);
    private static final String FREE_IN = """
            SELECT extract(epoch FROM min(least(greatest(free_at, not_before), clock_timestamp() + %s))
                                      - clock_timestamp()) * 1000
              FROM poll_slot WHERE provider = ?""".formatted(MILLIS);
    private static final String GIVE_BACK = """
            UPDATE poll_slot SET holder = NULL, free_at = clock_timestamp() + %s
             WHERE provider = ? AND slot = ? AND holder = ?""".formatted(MILLIS);
    private static final String PAUSE = """
            UPDATE poll_slot SET not_before = greatest(not_before, clock_timestamp() + %s) WHERE provider = ?""".formatted(MILLIS);
    private static final String PROBE = """
            UPDATE poll_slot SET not_before = CASE slot WHEN 0 THEN clock_timestamp() + %s ELSE 'infinity' END
             WHERE provider = ?""".formatted(MILLIS);
    private static final String RESUME =
            "UPDATE poll_slot SET not_before = clock_timestamp() WHERE provider = ? AND not_before = 'infinity'";
    private final DataSource dataSource;

    JdbcCallSlots(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void open(String provider, int slots) {
        run(OPEN, provider, slots);
        run(CLOSE, provider, slots);
    }

    @Override
    public Grant take(String provider, Duration hold) {
        UUID holder = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement take = prepared(connection, TAKE, provider, holder, hold.toMillis());
                    ResultSet row = take.executeQuery()) {
                if (row.next()) {
                    return new Slot(provider, row.getInt(1), holder);
                }
            }
            try (PreparedStatement ask = prepared(connection, FREE_IN, LOOK_AGAIN.toMillis(), provider);
                    ResultSet row = ask.executeQuery()) {
                row.next();
                return new Busy(Duration.ofMillis(Math.max(1, (long) Math.ceil(row.getDouble(1)))));
            }
        } catch (SQLException refused) {
            throw new PollingStoreException("no slot can be taken", refused);
        }
    }

    @Override
    public void giveBack(Slot slot, Duration gap) {
        run(GIVE_BACK, gap.toMillis(), slot.provider(), slot.number(), slot.holder());
    }

    @Override
    public void pause(String provider, Duration pause) {
        run(PAUSE, pause.toMillis(), provider);
    }

    @Override
    public void probe(String provider, Duration pause) {
        run(PROBE, pause.toMillis(), provider);
    }

    @Override
    public void resume(String provider) {
        run(RESUME, provider);
    }

    private void run(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new PollingStoreException("slots cannot be changed", refused);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
