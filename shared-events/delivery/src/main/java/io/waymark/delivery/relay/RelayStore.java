package io.waymark.delivery.relay;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Database.Binding;
import io.waymark.jdbc.Database.RowReader;
import io.waymark.jdbc.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.replication.LogSequenceNumber;

/** What the database knows about the relay: its stored position and its slot. Over one connection, for one thread. */
final class RelayStore implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(6);

    private static final String POSITION =
            "SELECT system_identifier, acked_lsn::text AS acked, acked_recorded_at FROM relay_position WHERE slot = ?";

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
            SELECT database, active_pid, wal_status, confirmed_flush_lsn::text AS confirmed, safe_wal_size,
                   inactive_since::text AS inactive,
                   coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint AS retained,
                   coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)::bigint AS lag
            FROM pg_replication_slots WHERE slot_name = ?""";

    private static final String REPAIR_REQUESTED =
            "SELECT repair_requested_at IS NOT NULL AS requested FROM relay_position WHERE slot = ?";
    private static final String SYSTEM = "SELECT system_identifier::text AS id FROM pg_control_system()";
    private static final Binding NOTHING = parameters -> {};

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
        return first(
                POSITION,
                row -> new RelayPosition(
                        row.text("system_identifier"),
                        lsn(row.text("acked")),
                        row.optionalInstant("acked_recorded_at")));
    }

    /** Begins a new life at this position on this server; an order to repair is fulfilled by it. */
    void store(long lsn, @Nullable Instant recordedAt) throws SQLException {
        Database.update(
                connection,
                STORE,
                parameters -> parameters.text(slot).text(text(lsn)).instant(recordedAt));
    }

    /** Moves the position forward, never back; durable when it returns. */
    void acknowledge(long lsn, @Nullable Instant recordedAt) throws SQLException {
        int moved = Database.update(
                connection,
                ACKNOWLEDGE,
                parameters -> parameters.text(text(lsn)).instant(recordedAt).text(slot));
        if (moved != 1) {
            throw new SQLException("the relay's stored position has vanished", "02000");
        }
    }

    boolean isRepairRequested() throws SQLException {
        return first(REPAIR_REQUESTED, row -> row.flag("requested")).orElse(false);
    }

    String systemIdentifier() throws SQLException {
        return Database.query(connection, SYSTEM, NOTHING, row -> row.text("id"))
                .getFirst();
    }

    Optional<SlotView> slot() throws SQLException {
        return first(SLOT, RelayStore::slot);
    }

    private static SlotView slot(Row row) throws SQLException {
        Long reader = row.optionalNumber("active_pid");
        return new SlotView(
                row.text("database"),
                reader == null ? null : Math.toIntExact(reader),
                row.text("wal_status"),
                lsn(row.optionalText("confirmed")),
                row.optionalNumber("safe_wal_size"),
                row.number("retained"),
                row.number("lag"),
                row.optionalText("inactive"));
    }

    /** Creates the slot; waits until transactions that run now have ended. */
    void createSlot() throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
        call("SELECT pg_create_logical_replication_slot(?, 'pgoutput')", parameters -> parameters.text(slot));
        connection.setNetworkTimeout(Runnable::run, (int) ANSWER.toMillis());
    }

    void dropSlot() throws SQLException {
        call("SELECT pg_drop_replication_slot(?)", parameters -> parameters.text(slot));
    }

    /** Ends whoever still reads the slot. Only for the leader: what it ends is a former leader that cannot know it. */
    void endReader(int pid) throws SQLException {
        call("SELECT pg_terminate_backend(?::int, 5000)", parameters -> parameters.number(pid));
    }

    /** Puts a mark into the log, so that the stream moves on although the outbox is silent. */
    void mark() throws SQLException {
        call("SELECT pg_logical_emit_message(true, 'waymark-relay', '')", NOTHING);
    }

    private <R> Optional<R> first(String sql, RowReader<R> reader) throws SQLException {
        return Database.query(connection, sql, parameters -> parameters.text(slot), reader).stream()
                .findFirst();
    }

    private void call(String sql, Binding binding) throws SQLException {
        Database.query(connection, sql, binding, row -> true);
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
