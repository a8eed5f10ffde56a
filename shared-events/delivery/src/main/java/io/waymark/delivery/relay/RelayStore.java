package io.waymark.delivery.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;

/** What the database knows about the relay: its stored position and its slot. Over one connection, for one thread. */
final class RelayStore implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(6);

    private static final String POSITION =
            "SELECT system_identifier, acked_lsn::text, acked_recorded_at FROM relay_position WHERE slot = ?";

    private static final String STORE = """
            INSERT INTO relay_position (slot, system_identifier, acked_lsn, acked_recorded_at)
            VALUES (?, (SELECT system_identifier::text FROM pg_control_system()), ?::pg_lsn, ?)
            ON CONFLICT (slot) DO UPDATE SET system_identifier = excluded.system_identifier,
                acked_lsn = excluded.acked_lsn, updated_at = now(), repair_requested_at = NULL,
                acked_recorded_at = coalesce(excluded.acked_recorded_at, relay_position.acked_recorded_at)""";

    private static final String ACKNOWLEDGE = """
            UPDATE relay_position SET acked_lsn = greatest(acked_lsn, ?::pg_lsn), updated_at = now(),
                   acked_recorded_at = greatest(acked_recorded_at, ?) WHERE slot = ?""";

    private static final String SLOT = """
            SELECT database, active_pid, wal_status, confirmed_flush_lsn::text, safe_wal_size, inactive_since::text,
                   coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint,
                   coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)::bigint
            FROM pg_replication_slots WHERE slot_name = ?""";

    private final Connection connection;
    private final String slot;

    private RelayStore(Connection connection, String slot) {
        this.connection = connection;
        this.slot = slot;
    }

    static RelayStore open(RelayDatabase database, String slot, String purpose) throws SQLException {
        return new RelayStore(database.open(purpose, ANSWER), slot);
    }

    Optional<RelayPosition> position() throws SQLException {
        try (PreparedStatement select = prepare(POSITION, slot);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(position(row)) : Optional.empty();
        }
    }

    private static RelayPosition position(ResultSet row) throws SQLException {
        Timestamp recordedAt = row.getTimestamp(3);
        return new RelayPosition(
                row.getString(1), lsn(row.getString(2)), recordedAt == null ? null : recordedAt.toInstant());
    }

    /** Begins a new life at this position on this server; an order to repair is fulfilled by it. */
    void store(long lsn, @Nullable Instant recordedAt) throws SQLException {
        try (PreparedStatement insert = prepare(STORE, slot)) {
            insert.setString(2, text(lsn));
            insert.setTimestamp(3, recordedAt == null ? null : Timestamp.from(recordedAt));
            insert.executeUpdate();
        }
    }

    /** Moves the position forward, never back; durable when it returns. */
    void acknowledge(long lsn, @Nullable Instant recordedAt) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ACKNOWLEDGE)) {
            update.setString(1, text(lsn));
            update.setTimestamp(2, recordedAt == null ? null : Timestamp.from(recordedAt));
            update.setString(3, slot);
            if (update.executeUpdate() != 1) {
                throw new SQLException("the relay's stored position has vanished", "02000");
            }
        }
    }

    boolean isRepairRequested() throws SQLException {
        return ask("SELECT repair_requested_at IS NOT NULL FROM relay_position WHERE slot = ?", slot)
                .equals(Optional.of("t"));
    }

    String systemIdentifier() throws SQLException {
        return ask("SELECT system_identifier::text FROM pg_control_system()").orElse("");
    }

    Optional<SlotView> slot() throws SQLException {
        try (PreparedStatement select = prepare(SLOT, slot);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(slot(row)) : Optional.empty();
        }
    }

    private static SlotView slot(ResultSet row) throws SQLException {
        return new SlotView(
                row.getString(1),
                row.getObject(2, Integer.class),
                row.getString(3),
                lsn(row.getString(4)),
                row.getObject(5, Long.class),
                row.getLong(7),
                row.getLong(8),
                row.getString(6));
    }

    /** Creates the slot; waits until transactions that run now have ended. */
    void createSlot() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
        ask("SELECT pg_create_logical_replication_slot(?, 'pgoutput')", slot);
        connection.setNetworkTimeout(Runnable::run, (int) ANSWER.toMillis());
    }

    void dropSlot() throws SQLException {
        ask("SELECT pg_drop_replication_slot(?)", slot);
    }

    /** Ends whoever still reads the slot. Only for the leader: what it ends is a former leader that cannot know it. */
    void endReader(int pid) throws SQLException {
        ask("SELECT pg_terminate_backend(" + pid + ", 5000)");
    }

    /** Puts a mark into the log, so that the stream moves on although the outbox is silent. */
    void mark() throws SQLException {
        ask("SELECT pg_logical_emit_message(true, 'waymark-relay', '')::text");
    }

    private Optional<String> ask(String sql, String... arguments) throws SQLException {
        try (PreparedStatement select = prepare(sql, arguments);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private PreparedStatement prepare(String sql, String... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setString(i + 1, arguments[i]);
        }
        return statement;
    }

    private static long lsn(@Nullable String text) {
        return text == null ? 0 : LogSequenceNumber.valueOf(text).asLong();
    }

    static String text(long lsn) {
        return LogSequenceNumber.valueOf(lsn).asString();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
