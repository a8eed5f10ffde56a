package io.waymark.delivery.outbox;

import io.waymark.delivery.envelope.EventCodec;
import io.waymark.delivery.envelope.TraceContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes many events with one statement on a connection that the caller owns and commits. Never COPY: after a crash Debezium
 * may lose rows of a COPY, because many of them share one position in the log.
 */
@ApplicationScoped
public class OutboxWriter {
    private static final String INSERT = """
            INSERT INTO outbox_event (id, topic, key, type, subject, merchant_id, traceparent, occurred_at, payload)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::timestamptz[], ?::text[])""";

    private final EventCodec codec;

    /** A writer outside CDI, for one who owns connections. */
    public OutboxWriter(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * Appends the events in their order.
     *
     * @param connection with auto-commit off (or enlisted in a JTA transaction): the caller's transaction
     * @throws IllegalStateException when the connection would commit each statement by itself
     */
    public void append(Connection connection, List<? extends OutboundEvent<?>> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("the outbox writes only inside a transaction");
        }
        String traceparent = TraceContext.current();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("uuid", column(events, OutboundEvent::id)));
            insert.setArray(2, texts(connection, events, event -> event.type().topic()));
            insert.setArray(3, texts(connection, events, OutboundEvent::key));
            insert.setArray(4, texts(connection, events, event -> event.type().name()));
            insert.setArray(5, texts(connection, events, OutboundEvent::subject));
            insert.setArray(6, texts(connection, events, OutboundEvent::merchantId));
            insert.setArray(7, texts(connection, events, event -> traceparent));
            insert.setArray(
                    8,
                    connection.createArrayOf(
                            "timestamptz",
                            column(events, event -> OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC))));
            insert.setArray(9, texts(connection, events, event -> codec.encode(event.payload())));
            insert.executeUpdate();
        }
    }

    private static Array texts(Connection connection, List<? extends OutboundEvent<?>> events, Column column)
            throws SQLException {
        return connection.createArrayOf("text", column(events, column));
    }

    private static @Nullable Object[] column(List<? extends OutboundEvent<?>> events, Column column) {
        @Nullable Object[] values = new Object[events.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.of(events.get(i));
        }
        return values;
    }

    @FunctionalInterface
    private interface Column {
        @Nullable
        Object of(OutboundEvent<?> event);
    }
}
