package io.waymark.order.booking.adapter.persistence;

import io.waymark.order.booking.application.Bookings;
import io.waymark.order.booking.domain.Booking;
import io.waymark.order.ordering.application.Waybills.Progress;
import io.waymark.order.persistence.Columns;
import io.waymark.order.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bookings in PostgreSQL, each call one statement. */
@ApplicationScoped
class JdbcBookings implements Bookings {
    private static final String ROWS = """
            unnest(?::uuid[], ?::text[], ?::text[], ?::int4[], ?::text[], ?::text[], ?::bool[], ?::text[], ?::bytea[],
                   ?::text[], ?::timestamptz[])
            AS t(id, carrier, state, attempts, tracking, service, issued, refusal, message, reason, due)""";

    private static final String ADD = """
            INSERT INTO booking (order_id, carrier, state, attempts, tracking_number, service, issued, refusal_code,
                                 refusal_message, cancel_reason, due_at)
            SELECT * FROM
            """ + ROWS;

    private static final String SAVE = """
            UPDATE booking b SET state = t.state, attempts = t.attempts, tracking_number = t.tracking, service = t.service,
                   issued = t.issued, refusal_code = t.refusal, refusal_message = t.message, cancel_reason = t.reason,
                   due_at = t.due %s
            FROM
            """ + ROWS + " WHERE b.order_id = t.id";

    private static final String KEEP_LEASE = SAVE.formatted("");
    private static final String END_LEASE = SAVE.formatted(", leased_until = NULL");

    private static final String COLUMNS = """
            b.order_id, b.carrier, b.state, b.attempts, b.tracking_number, b.service, b.issued, b.refusal_code,
            b.refusal_message, b.cancel_reason""";

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

    private final Sql sql;
    private final BookingRows rows;

    JdbcBookings(Sql sql, BookingRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public void add(List<Due> bookings) {
        if (!bookings.isEmpty()) {
            sql.update(ADD, rows.columns(bookings));
        }
    }

    @Override
    public List<Booking> lock(Collection<UUID> orderIds) {
        return sql.query(LOCK, ids(orderIds), rows::booking);
    }

    @Override
    public void save(List<Due> bookings) {
        if (!bookings.isEmpty()) {
            sql.update(KEEP_LEASE, rows.columns(bookings));
        }
    }

    @Override
    public void conclude(Due booking) {
        sql.update(END_LEASE, rows.columns(List.of(booking)));
    }

    @Override
    public List<Booking> claim(String carrier, int limit, Instant now, Duration lease) {
        return sql.query(
                CLAIM,
                statement -> {
                    statement.setString(1, carrier);
                    statement.setTimestamp(2, Timestamp.from(now));
                    statement.setTimestamp(3, Timestamp.from(now));
                    statement.setInt(4, limit);
                    statement.setTimestamp(5, Timestamp.from(now.plus(lease)));
                },
                rows::booking);
    }

    @Override
    public Map<UUID, Progress> progressOf(Collection<UUID> orderIds) {
        Map<UUID, Progress> found = new HashMap<>();
        sql.query(PROGRESS, ids(orderIds), row -> Map.entry(row.getObject("order_id", UUID.class), rows.progress(row)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static Columns<UUID> ids(Collection<UUID> orderIds) {
        return new Columns<>(List.copyOf(orderIds)).uuid(id -> id);
    }
}
