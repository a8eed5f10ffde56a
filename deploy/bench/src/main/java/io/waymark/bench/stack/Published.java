package io.waymark.bench.stack;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Waits until the relay has published all that was committed before: by its position in the log, which has one order. The times of
 * rows have none, as a transaction that began first may commit last.
 */
public final class Published {
    private Published() {}

    /**
     * Each look puts a mark into the log, as the relay does: its position moves only with what comes behind. Where all was published a
     * while ago this takes up to ten seconds, after which the relay moves on in silence.
     *
     * @param connection commits each statement
     * @throws IllegalStateException when it is not so within five minutes
     */
    public static void await(Connection connection) throws SQLException, InterruptedException {
        String end = Awaiting.text(connection, "SELECT pg_current_wal_insert_lsn()");
        Awaiting.until("the relay has published everything", connection, """
                SELECT coalesce((SELECT bool_and(acked_lsn >= '%s') FROM relay_position), false)
                  FROM pg_logical_emit_message(true, 'waymark-relay', '')""".formatted(end));
    }
}
