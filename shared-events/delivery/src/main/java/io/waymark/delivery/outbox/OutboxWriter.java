package io.waymark.delivery.outbox;

import io.waymark.delivery.envelope.EventCodec;
import io.waymark.delivery.envelope.TraceContext;
import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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
        Database.update(connection, INSERT, parameters -> parameters
                .rows(events)
                .uuids(OutboundEvent::id)
                .texts(event -> event.type().topic())
                .texts(OutboundEvent::key)
                .texts(event -> event.type().name())
                .texts(OutboundEvent::subject)
                .texts(OutboundEvent::merchantId)
                .texts(event -> traceparent)
                .instants(OutboundEvent::time)
                .texts(event -> codec.encode(event.payload())));
    }
}
