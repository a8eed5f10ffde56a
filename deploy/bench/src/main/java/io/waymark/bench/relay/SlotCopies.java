package io.waymark.bench.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Puts both competitors at the same place in the log: each run reads a fresh copy of one slot that nobody ever moves. */
final class SlotCopies {
    private static final String ORIGIN = "bench_origin";
    private static final String END_READER = """
            SELECT pg_terminate_backend(active_pid, 5000) FROM pg_replication_slots
             WHERE slot_name = ? AND active_pid IS NOT NULL""";
    private static final String DROP =
            "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = ?";
    private static final String COPY = "SELECT pg_copy_logical_replication_slot('" + ORIGIN + "', ?)";

    /** The relay trusts a slot only where its own record of it fits; the record is as if it had published up to here. */
    private static final String RECORD = """
            UPDATE relay_position SET acked_lsn = s.confirmed_flush_lsn, acked_recorded_at = NULL
              FROM pg_replication_slots s WHERE s.slot_name = ? AND relay_position.slot = s.slot_name""";

    private final Connection connection;

    private SlotCopies(Connection connection) {
        this.connection = connection;
    }

    /** Marks the place: everything written from now on is what will be read. */
    static SlotCopies from(Connection connection) throws SQLException {
        try (Statement create = connection.createStatement()) {
            create.execute("SELECT pg_create_logical_replication_slot('" + ORIGIN + "', 'pgoutput')");
        }
        return new SlotCopies(connection);
    }

    /** A fresh copy under this name; a former one is dropped. */
    void renew(String name) throws SQLException {
        ask(END_READER, name);
        ask(DROP, name);
        ask(COPY, name);
        try (PreparedStatement update = connection.prepareStatement(RECORD)) {
            update.setString(1, name);
            update.executeUpdate();
        }
    }

    /** Drops what is no longer read, so that it holds back no log. */
    void drop(String name) throws SQLException {
        ask(END_READER, name);
        ask(DROP, name);
    }

    private void ask(String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.executeQuery().close();
        }
    }
}
