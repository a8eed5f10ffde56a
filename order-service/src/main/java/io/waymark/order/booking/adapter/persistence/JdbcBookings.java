package io.waymark.order.booking.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.order.booking.application.Bookings;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.ordering.application.Waybills.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Bookings in PostgreSQL, each call one statement. */
@ApplicationScoped
class JdbcBookings implements Bookings {
    private static final String ROWS = """
            unnest(?::uuid[], ?::text[], ?::text[], ?::int4[], ?::text[], ?::text[], ?::bool[], ?::text[], ?::bytea[],
                   ?::bytea[], ?::timestamptz[])
            AS t(id, carrier, state, attempts, tracking, service, issued, refusal, message, words, due)""";

    private static final String ADD = """
            INSERT INTO booking (order_id, carrier, state, attempts, tracking_number, service, issued, refusal_code,
                                 refusal_message, cancel_words, due_at)
            SELECT * FROM
            """ + ROWS;

    private static final String SAVE = """
            UPDATE booking b SET state = t.state, attempts = t.attempts, tracking_number = t.tracking, service = t.service,
                   issued = t.issued, refusal_code = t.refusal, refusal_message = t.message, cancel_words = t.words,
                   due_at = t.due %s
            FROM
            """ + ROWS + " WHERE b.order_id = t.id";

    private static final String KEEP_LEASE = SAVE.formatted("");
    private static final String END_LEASE = SAVE.formatted(", leased_until = NULL");

    private static final String COLUMNS = """
            b.order_id, b.carrier, b.state, b.attempts, b.tracking_number, b.service, b.issued, b.refusal_code,
            b.refusal_message, b.cancel_reason, b.cancel_words""";

    private static final String LOCK =
            "SELECT " + COLUMNS + " FROM booking b WHERE b.order_id = ANY (?::uuid[]) ORDER BY b.order_id FOR UPDATE";

    private static final String CLAIM = """
            WITH due AS (
                SELECT order_id FROM booking
                WHERE carrier = ? AND due_at <= ? AND (leased_until IS NULL OR leased_until <= ?)
                ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE booking b SET leased_until = ?, attempts = b.attempts + 1
            FROM due WHERE b.order_id = due.order_id RETURNING
            """ + COLUMNS;

    private static final String PROGRESS = "SELECT " + COLUMNS + " FROM booking b WHERE b.order_id = ANY (?::uuid[])";

    private static final String FORGET = """
            UPDATE booking SET refusal_message = NULL, cancel_words = NULL, cancel_reason = NULL
            WHERE order_id = ANY (?::uuid[]) AND state IN ('BOOKED', 'REFUSED', 'CANCELLED') RETURNING order_id""";

    private final Database database;
    private final BookingRows rows;

    JdbcBookings(Database database, BookingRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public void add(List<Due> bookings) {
        if (!bookings.isEmpty()) {
            database.update(ADD, parameters -> rows.bind(parameters, bookings));
        }
    }

    @Override
    public List<Booking> lock(Collection<UUID> orderIds) {
        return database.query(LOCK, parameters -> parameters.uuids(orderIds), rows::booking);
    }

    @Override
    public void save(List<Due> bookings) {
        if (!bookings.isEmpty()) {
            database.update(KEEP_LEASE, parameters -> rows.bind(parameters, bookings));
        }
    }

    @Override
    public void conclude(Due booking) {
        database.update(END_LEASE, parameters -> rows.bind(parameters, List.of(booking)));
    }

    @Override
    public List<Booking> claim(String carrier, int limit, Instant now, Instant leaseEnds) {
        return database.query(
                CLAIM,
                parameters -> parameters
                        .text(carrier)
                        .instant(now)
                        .instant(now)
                        .number(limit)
                        .instant(leaseEnds),
                rows::booking);
    }

    @Override
    public Set<UUID> forgetWords(Collection<UUID> orderIds) {
        return new HashSet<>(
                database.query(FORGET, parameters -> parameters.uuids(orderIds), row -> row.uuid("order_id")));
    }

    @Override
    public Map<UUID, Progress> progressOf(Collection<UUID> orderIds) {
        Map<UUID, Progress> found = new HashMap<>();
        database.query(
                        PROGRESS,
                        parameters -> parameters.uuids(orderIds),
                        row -> Map.entry(row.uuid("order_id"), rows.progress(row)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
