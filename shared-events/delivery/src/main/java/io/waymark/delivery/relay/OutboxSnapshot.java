package io.waymark.delivery.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Publishes what lies in the outbox from a point in time on, as one moment shows it, without the database's log. */
final class OutboxSnapshot {
    private static final int ROWS_AT_ONCE = 2_000;

    private static final String SELECT = """
            SELECT id::text, topic, key, type, subject, merchant_id, traceparent, occurred_at, payload, recorded_at
            FROM outbox_event WHERE recorded_at >= ? ORDER BY recorded_at""";

    /**
     * Publishes the rows and waits for all acknowledgements.
     *
     * @param since compared with {@code recorded_at}; null for all rows
     * @return {@code recorded_at} of the newest row; empty when there was none
     */
    static Optional<Instant> publish(RelayDatabase database, @Nullable Instant since, Publisher publisher)
            throws SQLException, InterruptedException {
        try (Connection connection = database.open("snapshot", Duration.ZERO)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setFetchSize(ROWS_AT_ONCE);
                select.setTimestamp(1, Timestamp.from(since == null ? Instant.EPOCH : since));
                return publish(select, publisher);
            } finally {
                connection.rollback();
            }
        }
    }

    private static Optional<Instant> publish(PreparedStatement select, Publisher publisher)
            throws SQLException, InterruptedException {
        List<OutboxRow> rows = new ArrayList<>(ROWS_AT_ONCE);
        Optional<Instant> newest = Optional.empty();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(read(row));
                if (rows.size() == ROWS_AT_ONCE) {
                    newest = publish(rows, publisher);
                }
            }
        }
        return rows.isEmpty() ? newest : publish(rows, publisher);
    }

    private static Optional<Instant> publish(List<OutboxRow> rows, Publisher publisher) throws InterruptedException {
        List<OutboxRow> _ = publisher.publish(rows);
        Instant newest = rows.getLast().recordedAt();
        rows.clear();
        return Optional.of(newest);
    }

    private static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant().toString(),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    private OutboxSnapshot() {}
}
