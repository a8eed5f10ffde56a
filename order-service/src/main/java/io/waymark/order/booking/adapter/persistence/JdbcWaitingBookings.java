package io.waymark.order.booking.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.order.booking.application.WaitingBookings;
import io.waymark.order.booking.domain.CarrierRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The manual queue in PostgreSQL, read along its own index. */
@ApplicationScoped
class JdbcWaitingBookings implements WaitingBookings {
    private static final UUID LOWEST = new UUID(0, 0);

    private static final String PAGE = """
            SELECT b.order_id, o.merchant_id, o.reference_no, o.shipment_code, b.state, b.channel, b.carrier, b.attempts,
                   b.may_hold, b.refusal_code, b.queued_at
            FROM booking b JOIN customer_order o USING (order_id)
            WHERE b.queued_at IS NOT NULL AND (b.queued_at, b.order_id) > (?, ?)
              AND (?::text IS NULL OR o.merchant_id = ?) AND (?::text IS NULL OR b.carrier = ?)
              AND (?::text IS NULL OR b.state = ?)
            ORDER BY b.queued_at, b.order_id LIMIT ?""";

    private static final String COUNTS =
            "SELECT state, count(*) AS bookings FROM booking WHERE queued_at IS NOT NULL GROUP BY state";

    private final Database database;

    JdbcWaitingBookings(Database database) {
        this.database = database;
    }

    @Override
    public Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        database.query(COUNTS, row -> counts.put(row.constant("state", State.class), row.number("bookings")));
        return counts;
    }

    @Override
    public List<Waiting> page(Filter filter, @Nullable Place after, int most) {
        String state = filter.state() == null ? null : filter.state().name();
        return database.query(
                PAGE,
                parameters -> parameters
                        .instant(after == null ? Instant.EPOCH : after.since())
                        .uuid(after == null ? LOWEST : after.orderId())
                        .text(filter.merchantId())
                        .text(filter.merchantId())
                        .text(filter.carrier())
                        .text(filter.carrier())
                        .text(state)
                        .text(state)
                        .number(most),
                JdbcWaitingBookings::waiting);
    }

    private static Waiting waiting(Row row) throws SQLException {
        String refusal = row.optionalText("refusal_code");
        return new Waiting(
                row.uuid("order_id"),
                row.text("merchant_id"),
                row.text("reference_no"),
                row.text("shipment_code"),
                row.constant("state", State.class),
                row.text("channel"),
                row.text("carrier"),
                row.integer("attempts"),
                row.flag("may_hold") || CarrierRefusal.NUMBER_UNUSABLE.code().equals(refusal),
                refusal,
                row.instant("queued_at"));
    }
}
