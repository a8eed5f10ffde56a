package io.waymark.delivery.outbox;

import io.waymark.delivery.envelope.EventCodec;
import io.waymark.delivery.envelope.TraceContext;
import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    /**
     * Bytes of an event, all its texts together in UTF-8. Below what {@code deploy/kafka/topics.yaml} lets a topic take (1 MiB),
     * by enough for the headers around it; the database holds the same limit.
     */
    public static final int LARGEST_EVENT = 1_000_000;

    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private final EventCodec codec;

    /** A writer outside CDI, for one who owns connections. */
    public OutboxWriter(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * Appends the events in their order.
     *
     * @param connection with auto-commit off (or enlisted in a JTA transaction): the caller's transaction
     * @throws OversizedEventException when one has more than {@link #LARGEST_EVENT} bytes; none is written then
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
        List<String> payloads = new ArrayList<>(events.size());
        for (OutboundEvent<?> event : events) {
            payloads.add(bounded(event, codec.encode(event.payload())));
        }
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
                .and()
                .rows(payloads)
                .texts(Function.identity()));
    }

    private static String bounded(OutboundEvent<?> event, String payload) throws OversizedEventException {
        long characters = (long) payload.length()
                + event.key().length()
                + event.subject().length()
                + (event.merchantId() == null ? 0 : event.merchantId().length());
        // Topic, type and trace are short: they are of the contract.
        if (characters * MOST_BYTES_OF_A_CHARACTER > LARGEST_EVENT - 1_000) {
            long bytes =
                    bytes(payload) + bytes(event.key()) + bytes(event.subject()) + bytes(event.merchantId()) + 1_000;
            if (bytes > LARGEST_EVENT) {
                throw new OversizedEventException(event.id(), event.type().name(), bytes, LARGEST_EVENT);
            }
        }
        return payload;
    }

    private static long bytes(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
