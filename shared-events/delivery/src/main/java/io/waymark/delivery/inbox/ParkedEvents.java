package io.waymark.delivery.inbox;

import io.waymark.delivery.seal.ValueSeal;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Keeps events that cannot take effect yet, in order for each key of a consumer; joins the caller's transaction. */
@ApplicationScoped
class ParkedEvents {
    private static final String PARK = """
            INSERT INTO inbox_parked (consumer, key, event_id, type, topic, partition, record_offset, record_time,
                                      headers, value, cause, attempts, next_attempt_at)
            SELECT p.consumer, t.key, event_id, type, topic, partition, record_offset, record_time, headers, value,
                   p.cause, p.attempts, now() + p.pause * interval '1 millisecond'
            FROM (SELECT ?::text, ?::text, ?::int4, ?::bigint) AS p (consumer, cause, attempts, pause),
                 unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::int4[], ?::bigint[], ?::timestamptz[], ?::bytea[],
                        ?::bytea[]) WITH ORDINALITY
                 AS t (key, event_id, type, topic, partition, record_offset, record_time, headers, value, place)
            ORDER BY place
            ON CONFLICT (consumer, event_id) DO NOTHING""";

    private static final String DUE = """
            SELECT key FROM (
                SELECT DISTINCT ON (key) key, seq, next_attempt_at FROM inbox_parked
                WHERE consumer = ? ORDER BY key, seq) AS heads
            WHERE next_attempt_at <= now() ORDER BY seq LIMIT ?""";

    /** The lock keeps a key with one retrier while its head is tried; it ends with the transaction. */
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 20)) AS locked";

    private static final String HEAD = """
            SELECT seq, attempts, topic, partition, record_offset, record_time, key, headers, value, event_id
            FROM inbox_parked WHERE consumer = ? AND key = ? ORDER BY seq LIMIT 1""";

    private static final String WAIT_FOR_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 20))::text AS locked";

    private static final String ALL = """
            SELECT seq, attempts, topic, partition, record_offset, record_time, key, headers, value, event_id
            FROM inbox_parked WHERE consumer = ? AND key = ? ORDER BY seq""";

    private static final String CAUSE =
            "SELECT cause FROM inbox_parked WHERE consumer = ? AND key = ? AND cause IS NOT NULL ORDER BY seq LIMIT 1";

    private static final String REMOVE_ALL = "DELETE FROM inbox_parked WHERE seq = ANY (?)";

    private static final String REMOVE = "DELETE FROM inbox_parked WHERE seq = ?";

    private static final String POSTPONE = """
            UPDATE inbox_parked SET attempts = attempts + 1, cause = ?,
                   next_attempt_at = now() + ? * interval '1 millisecond' WHERE seq = ?""";

    private final Database database;
    private final ValueSeal seal;

    ParkedEvents(Database database, ValueSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Parks events that wait behind a failed one of their key. */
    void parkBehind(String consumer, List<? extends Received<?>> waiting) {
        park(consumer, waiting, null, Duration.ZERO);
    }

    /** Parks an event whose effect failed; it is due again after the pause. */
    void parkFailed(String consumer, Received<?> failed, String cause, Duration pause) {
        park(consumer, List.of(failed), cause, pause);
    }

    private void park(String consumer, List<? extends Received<?>> events, @Nullable String cause, Duration pause) {
        long attempts = cause == null ? 0 : 1;
        database.update(PARK, parameters -> parameters
                .text(consumer)
                .text(cause)
                .number(attempts)
                .number(pause.toMillis())
                .rows(events)
                .texts(received -> received.record().key())
                .uuids(received -> received.event().id())
                .texts(received -> received.event().type())
                .texts(received -> received.record().topic())
                .numbers(received -> (long) received.record().partition())
                .numbers(received -> received.record().offset())
                .instants(received ->
                        Instant.ofEpochMilli(Math.max(received.record().timestamp(), 0)))
                .bytes(received -> HeaderBytes.write(received.record().headers()))
                .bytes(received -> seal.seal(
                        received.record().value(), received.event().id().toString())));
    }

    /** Keys whose first event is due, those that wait longest first. */
    List<String> due(String consumer, int limit) {
        return database.query(DUE, parameters -> parameters.text(consumer).number(limit), row -> row.text("key"));
    }

    /** Locks the key for this transaction and gives its first event; empty when another retrier has it or none is left. */
    Optional<ParkedEvent> lockHead(String consumer, String key) {
        boolean locked = database.query(
                        LOCK, parameters -> parameters.text(lockOf(consumer, key)), row -> row.flag("locked"))
                .getFirst();
        return locked
                ? database.first(HEAD, parameters -> parameters.text(consumer).text(key), this::parkedEvent)
                : Optional.empty();
    }

    /** Waits until nobody else tries the key, and keeps it for this transaction. */
    void lock(String consumer, String key) {
        database.query(WAIT_FOR_LOCK, parameters -> parameters.text(lockOf(consumer, key)), row -> row.text("locked"));
    }

    /** All events of a key in their order. */
    List<ParkedEvent> of(String consumer, String key) {
        return database.query(ALL, parameters -> parameters.text(consumer).text(key), this::parkedEvent);
    }

    /** Why the key waits. */
    Optional<String> cause(String consumer, String key) {
        return database.first(CAUSE, parameters -> parameters.text(consumer).text(key), row -> row.text("cause"));
    }

    private static String lockOf(String consumer, String key) {
        return consumer + '\n' + key;
    }

    private ParkedEvent parkedEvent(Row row) throws SQLException {
        String topic = row.text("topic");
        int partition = row.integer("partition");
        long offset = row.number("record_offset");
        long time = row.instant("record_time").toEpochMilli();
        String key = row.text("key");
        String event = row.uuid("event_id").toString();
        byte[] value = row.bytes("value");
        byte[] headers = row.bytes("headers");
        return new ParkedEvent(
                row.number("seq"),
                row.integer("attempts"),
                () -> new ConsumerRecord<>(
                        topic,
                        partition,
                        offset,
                        time,
                        TimestampType.CREATE_TIME,
                        ConsumerRecord.NULL_SIZE,
                        ConsumerRecord.NULL_SIZE,
                        key,
                        seal.openJson(value, event),
                        HeaderBytes.read(headers),
                        Optional.empty()));
    }

    void remove(ParkedEvent event) {
        database.update(REMOVE, parameters -> parameters.number(event.seq()));
    }

    void remove(List<ParkedEvent> events) {
        database.update(REMOVE_ALL, parameters -> parameters.rows(events).numbers(ParkedEvent::seq));
    }

    void postpone(ParkedEvent event, String cause, Duration pause) {
        database.update(
                POSTPONE,
                parameters -> parameters.text(cause).number(pause.toMillis()).number(event.seq()));
    }
}
