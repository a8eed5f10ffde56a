package io.waymark.delivery.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Keeps events that cannot take effect yet, in order for each key of a consumer; joins the caller's transaction. */
@ApplicationScoped
class ParkedEvents {
    private static final String PARK = """
            INSERT INTO inbox_parked (consumer, key, event_id, type, topic, partition, record_offset, record_time,
                                      headers, value, cause, attempts, next_attempt_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now() + ? * interval '1 millisecond')
            ON CONFLICT (consumer, event_id) DO NOTHING""";

    private static final String DUE = """
            SELECT key FROM (
                SELECT DISTINCT ON (key) key, seq, next_attempt_at FROM inbox_parked
                WHERE consumer = ? ORDER BY key, seq) AS heads
            WHERE next_attempt_at <= now() ORDER BY seq LIMIT ?""";

    /** The lock keeps a key with one retrier while its head is tried; it ends with the transaction. */
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 20))";

    private static final String HEAD = """
            SELECT seq, attempts, topic, partition, record_offset, record_time, key, headers, value, event_id
            FROM inbox_parked WHERE consumer = ? AND key = ? ORDER BY seq LIMIT 1""";

    private static final String REMOVE = "DELETE FROM inbox_parked WHERE seq = ?";

    private static final String POSTPONE = """
            UPDATE inbox_parked SET attempts = attempts + 1, cause = ?,
                   next_attempt_at = now() + ? * interval '1 millisecond' WHERE seq = ?""";

    private final DataSource dataSource;
    private final ParkedValueSeal seal;

    ParkedEvents(DataSource dataSource, ParkedValueSeal seal) {
        this.dataSource = dataSource;
        this.seal = seal;
    }

    /** Parks events that wait behind a failed one of their key. */
    void parkBehind(String consumer, List<Received> waiting) {
        park(consumer, waiting, null, Duration.ZERO);
    }

    /** Parks an event whose effect failed; it is due again after the pause. */
    void parkFailed(String consumer, Received failed, String cause, Duration pause) {
        park(consumer, List.of(failed), cause, pause);
    }

    private void park(String consumer, List<Received> events, @Nullable String cause, Duration pause) {
        run(PARK, insert -> {
            for (Received received : events) {
                ConsumerRecord<String, byte[]> record = received.record();
                insert.setString(1, consumer);
                insert.setString(2, record.key());
                insert.setObject(3, received.event().id());
                insert.setString(4, received.event().type().name());
                insert.setString(5, record.topic());
                insert.setInt(6, record.partition());
                insert.setLong(7, record.offset());
                insert.setTimestamp(8, new Timestamp(Math.max(record.timestamp(), 0)));
                insert.setBytes(9, HeaderBytes.write(record.headers()));
                insert.setBytes(
                        10, seal.seal(record.value(), received.event().id().toString()));
                insert.setString(11, cause);
                insert.setInt(12, cause == null ? 0 : 1);
                insert.setLong(13, pause.toMillis());
                insert.addBatch();
            }
            return insert.executeBatch().length;
        });
    }

    /** Keys whose first event is due, those that wait longest first. */
    List<String> due(String consumer, int limit) {
        return run(DUE, select -> {
            select.setString(1, consumer);
            select.setInt(2, limit);
            return rows(select, row -> row.getString(1));
        });
    }

    /** Locks the key for this transaction and gives its first event; empty when another retrier has it or none is left. */
    Optional<ParkedEvent> lockHead(String consumer, String key) {
        boolean locked = run(LOCK, lock -> {
            lock.setString(1, consumer + '\n' + key);
            return rows(lock, row -> row.getBoolean(1)).getFirst();
        });
        if (!locked) {
            return Optional.empty();
        }
        return run(HEAD, select -> {
            select.setString(1, consumer);
            select.setString(2, key);
            return rows(select, this::parkedEvent).stream().findFirst();
        });
    }

    private ParkedEvent parkedEvent(ResultSet row) throws SQLException {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                row.getTimestamp(6).getTime(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                row.getString(7),
                seal.open(row.getBytes(9), row.getString(10)),
                HeaderBytes.read(row.getBytes(8)),
                Optional.empty());
        return new ParkedEvent(row.getLong(1), row.getInt(2), record);
    }

    void remove(ParkedEvent event) {
        run(REMOVE, delete -> {
            delete.setLong(1, event.seq());
            return delete.executeUpdate();
        });
    }

    void postpone(ParkedEvent event, String cause, Duration pause) {
        run(POSTPONE, update -> {
            update.setString(1, cause);
            update.setLong(2, pause.toMillis());
            update.setLong(3, event.seq());
            return update.executeUpdate();
        });
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException refused) {
            throw new InboxException("parked events are out of reach", refused);
        }
    }

    static <T> List<T> rows(PreparedStatement select, Row<T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(reader.read(rows));
            }
        }
        return all;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
