package io.waymark.order.release.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.order.release.application.ReleaseOrders;
import io.waymark.order.release.domain.Release;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The orders of releases in PostgreSQL: added a batch at a time, and counted by one statement. */
@Singleton
class JdbcReleaseOrders implements ReleaseOrders {
    private static final String ADD = """
            INSERT INTO release_order (order_id, release_id, moved, channel, charge_minor, currency)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::bool[], ?::text[], ?::int8[], ?::text[])""";

    private static final String SIDES = """
            SELECT r.moved, count(*) AS orders,
                   count(*) FILTER (WHERE b.state = 'BOOKED') AS booked,
                   count(*) FILTER (WHERE b.state = 'REFUSED') AS refused,
                   count(*) FILTER (WHERE b.state = 'FAILED') AS failed,
                   count(*) FILTER (WHERE b.state IN ('CANCELLING', 'CANCELLED')) AS cancelled,
                   count(*) FILTER (WHERE b.channel <> r.channel) AS elsewhere,
                   count(*) FILTER (WHERE j.delivered) AS delivered,
                   count(*) FILTER (WHERE j.troubled) AS troubled,
                   round((percentile_cont(0.5) WITHIN GROUP (ORDER BY took.seconds))::numeric, 3)::text AS p50,
                   round((percentile_cont(0.95) WITHIN GROUP (ORDER BY took.seconds))::numeric, 3)::text AS p95
            FROM release_order r
            JOIN customer_order o ON o.order_id = r.order_id
            JOIN booking b ON b.order_id = r.order_id
            CROSS JOIN LATERAL (SELECT CASE WHEN b.booked_at IS NOT NULL
                                THEN greatest(0, extract(epoch FROM b.booked_at - o.accepted_at)) END AS seconds) took
            LEFT JOIN shipment_journey j ON j.shipment_code = o.shipment_code
            WHERE r.release_id = ? GROUP BY r.moved ORDER BY r.moved""";

    private static final String CHARGES = """
            SELECT moved, currency, round(avg(charge_minor))::int8 AS average, count(*) AS orders
            FROM release_order WHERE release_id = ? GROUP BY moved, currency ORDER BY moved, currency""";

    private final Database database;

    JdbcReleaseOrders(Database database) {
        this.database = database;
    }

    private record Average(boolean moved, AverageCharge charge) {}

    @Override
    public void add(List<Drawn> drawn) {
        database.update(ADD, parameters -> parameters
                .rows(drawn)
                .uuids(Drawn::orderId)
                .uuids(Drawn::releaseId)
                .flags(Drawn::moved)
                .texts(Drawn::channel)
                .numbers(one -> one.charge().getAmountMinorLong())
                .texts(one -> one.charge().getCurrencyUnit().getCode()));
    }

    @Override
    public List<Side> sides(Release release) {
        Map<Boolean, List<AverageCharge>> charges =
                database
                        .query(CHARGES, parameters -> parameters.uuid(release.id()), JdbcReleaseOrders::average)
                        .stream()
                        .collect(Collectors.groupingBy(
                                Average::moved, Collectors.mapping(Average::charge, Collectors.toList())));
        return database.query(
                SIDES,
                parameters -> parameters.uuid(release.id()),
                row -> side(row, charges.getOrDefault(row.flag("moved"), List.of())));
    }

    private static Average average(Row row) throws SQLException {
        return new Average(
                row.flag("moved"),
                new AverageCharge(row.text("currency"), row.number("average"), row.number("orders")));
    }

    private static Side side(Row row, List<AverageCharge> charges) throws SQLException {
        return new Side(
                row.flag("moved"),
                row.number("orders"),
                row.number("booked"),
                row.number("refused"),
                row.number("failed"),
                row.number("elsewhere"),
                row.number("cancelled"),
                row.number("delivered"),
                row.number("troubled"),
                new TimeToBook(decimal(row, "p50"), decimal(row, "p95")),
                charges);
    }

    private static @Nullable BigDecimal decimal(Row row, String column) throws SQLException {
        String text = row.optionalText(column);
        return text == null ? null : new BigDecimal(text);
    }
}
