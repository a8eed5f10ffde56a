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
            unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int4[], ?::int4[], ?::bool[], ?::text[], ?::text[], ?::bool[],
                   ?::text[], ?::bytea[], ?::bytea[], ?::timestamptz[])
            AS t(id, carrier, channel, state, attempts, earlier, may_hold, tracking, service, issued, refusal, message, words,
                 due)""";

    private static final String QUEUED = "CASE WHEN t.state IN ('FAILED', 'REFUSED') THEN %s END";

    private static final String ADD = """
            INSERT INTO booking (order_id, carrier, channel, state, attempts, earlier, may_hold, tracking_number, service, issued,
                                 refusal_code, refusal_message, cancel_words, due_at, queued_at, booked_at)
            SELECT t.*, %s, CASE WHEN t.state = 'BOOKED' THEN clock_timestamp() END FROM
            """.formatted(QUEUED.formatted("now()")) + ROWS;

    private static final String SAVE = """
            UPDATE booking b SET carrier = t.carrier, channel = t.channel, state = t.state, attempts = t.attempts,
                   earlier = t.earlier, may_hold = t.may_hold, tracking_number = t.tracking, service = t.service,
                   issued = t.issued, refusal_code = t.refusal, refusal_message = t.message, cancel_words = t.words,
                   due_at = t.due, booked_at = coalesce(b.booked_at, CASE WHEN t.state = 'BOOKED' THEN clock_timestamp() END),
                   queued_at = %s %s
            FROM
            """ + ROWS + " WHERE b.order_id = t.id";

    private static final String STILL_QUEUED = QUEUED.formatted("coalesce(b.queued_at, now())");
    private static final String KEEP_LEASE = SAVE.formatted(STILL_QUEUED, "");
    private static final String END_LEASE = SAVE.formatted(STILL_QUEUED, ", leased_until = NULL");

    private static final String COLUMNS = """
            b.order_id, b.carrier, b.channel, b.state, b.attempts, b.earlier, b.tracking_number, b.service, b.issued,
            b.refusal_code, b.refusal_message, b.cancel_reason, b.cancel_words, %s.may_hold""";

    private static final String SELECT = "SELECT " + COLUMNS.formatted("b") + " FROM booking b ";

    private static final String LOCK = SELECT + "WHERE b.order_id = ANY (?::uuid[]) ORDER BY b.order_id FOR UPDATE";

    private static final String FREE = "due_at <= ? AND (leased_until IS NULL OR leased_until <= ?)";

    private static final String CLAIM = """
            WITH due AS (
                SELECT order_id FROM booking WHERE carrier = ? AND %s ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE booking b SET leased_until = ?, attempts = b.attempts + 1, may_hold = b.state IN ('OPEN', 'FAILED')
            FROM due WHERE b.order_id = due.order_id RETURNING
            """.formatted(FREE) + COLUMNS.formatted("old");

    private static final String WAITING = SELECT + "WHERE carrier = ? AND state = 'OPEN' AND " + FREE
            + " ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED";

    private static final String PROGRESS = SELECT + "WHERE b.order_id = ANY (?::uuid[])";

    private static final String FORGET = """
            WITH ended AS (
                UPDATE booking SET refusal_message = NULL, cancel_words = NULL, cancel_reason = NULL
                WHERE order_id = ANY (?::uuid[]) AND state IN ('BOOKED', 'REFUSED', 'CANCELLED') RETURNING order_id),
            silent AS (UPDATE order_action a SET words = NULL FROM ended WHERE a.order_id = ended.order_id)
            SELECT order_id FROM ended""";

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
    public List<Booking.Open> waiting(String carrier, int limit, Instant dueBefore, Instant now) {
        return database
                .query(
                        WAITING,
                        parameters -> parameters
                                .text(carrier)
                                .instant(dueBefore)
                                .instant(now)
                                .number(limit),
                        rows::booking)
                .stream()
                .map(Booking.Open.class::cast)
                .toList();
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
