package io.waymark.delivery.relay;

import io.waymark.faults.FaultDescription;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Keeps rows that the broker refuses for what they are, so that one of them does not stop all others; an operator decides about
 * each. A row is kept before the position behind it is confirmed, so it is in the log, here, or published.
 */
final class RefusedRows {
    private static final Logger LOG = Logger.getLogger(RefusedRows.class);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private static final String KEEP = """
            INSERT INTO outbox_refused (id, topic, key, type, subject, merchant_id, traceparent, occurred_at, payload,
                                        recorded_at, cause)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET cause = excluded.cause, refused_at = now(), publish_requested_at = NULL
            WHERE outbox_refused.published_at IS NULL AND outbox_refused.dropped_at IS NULL""";

    private static final String ORDERED = """
            SELECT id, topic, key, type, subject, merchant_id, traceparent, occurred_at, payload, recorded_at
            FROM outbox_refused
            WHERE publish_requested_at IS NOT NULL AND published_at IS NULL AND dropped_at IS NULL
            ORDER BY recorded_at, id LIMIT 100""";

    private static final String PUBLISHED = "UPDATE outbox_refused SET published_at = now() WHERE id = ?";

    private static final String OPEN =
            "SELECT count(*) AS open FROM outbox_refused WHERE published_at IS NULL AND dropped_at IS NULL";

    private final RelayDatabase database;

    RefusedRows(RelayDatabase database) {
        this.database = database;
    }

    /** A row and why the broker does not take it. */
    record Refused(OutboxRow row, Exception cause) {}

    /**
     * Keeps the rows; durable when it returns. One that was decided about before stays as it was decided.
     *
     * @throws PublishException when the database does not take them: then they are published anew
     */
    void keep(List<Refused> refused) {
        try (Connection connection = database.open("refused", ANSWER)) {
            for (Refused one : refused) {
                OutboxRow row = one.row();
                String cause = FaultDescription.of(one.cause());
                Database.update(connection, KEEP, parameters -> parameters
                        .uuid(UUID.fromString(row.id()))
                        .text(row.topic())
                        .text(row.key())
                        .text(row.type())
                        .text(row.subject())
                        .text(row.merchantId())
                        .text(row.traceparent())
                        .instant(Instant.parse(row.occurredAt()))
                        .text(row.payload())
                        .instant(row.recordedAt())
                        .text(cause));
                LOG.errorf("the broker refuses %s: %s; it is kept in outbox_refused", row.described(), cause);
            }
        } catch (SQLException unreachable) {
            throw new PublishException("refused rows cannot be kept", unreachable);
        }
    }

    /** Publishes what an operator ordered; answers how many rows wait for a decision afterwards. */
    long publishOrdered(Publisher.Source publishers) throws SQLException, InterruptedException {
        try (Connection connection = database.open("refused", ANSWER)) {
            List<OutboxRow> ordered = Database.query(connection, ORDERED, parameters -> {}, RefusedRows::read);
            if (!ordered.isEmpty()) {
                publish(connection, ordered, publishers);
            }
            return Database.query(connection, OPEN, parameters -> {}, row -> row.number("open"))
                    .getFirst();
        }
    }

    private static void publish(Connection connection, List<OutboxRow> ordered, Publisher.Source publishers)
            throws SQLException, InterruptedException {
        try (Publisher publisher = publishers.open()) {
            for (OutboxRow row : ordered) {
                if (publisher.publish(List.of(row)).isEmpty()) {
                    Database.update(connection, PUBLISHED, parameters -> parameters.uuid(UUID.fromString(row.id())));
                    LOG.infof("published %s, which had been refused", row.described());
                }
            }
        }
    }

    private static OutboxRow read(Row row) throws SQLException {
        return new OutboxRow(
                row.uuid("id").toString(),
                row.text("topic"),
                row.text("key"),
                row.text("type"),
                row.text("subject"),
                row.optionalText("merchant_id"),
                row.optionalText("traceparent"),
                row.instant("occurred_at").toString(),
                row.text("payload"),
                row.instant("recorded_at"));
    }
}
