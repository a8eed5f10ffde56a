package io.waymark.order.numbering.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.order.numbering.application.Ranges;
import io.waymark.order.numbering.domain.NumberRange;
import io.waymark.order.ordering.application.NumberRanges.Use;
import io.waymark.order.ordering.domain.ShipmentCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ranges of numbers in PostgreSQL, each call one statement. */
@ApplicationScoped
class JdbcRanges implements Ranges {
    private static final Duration LATELY = Duration.ofDays(7);
    private static final String VOID = "REPEATED";

    private static final String COLUMNS = """
            r.range_id, r.merchant_id, r.channel, r.indicator, r.country, r.first_serial, r.last_serial, r.next_serial,
            r.created_at""";

    private static final String LOCK = "SELECT " + COLUMNS + """
             FROM number_range r
            WHERE (r.merchant_id IS NULL OR r.merchant_id = ANY (?::text[]))
              AND (r.channel IS NULL OR r.channel = ANY (?::text[])) AND r.next_serial <= r.last_serial
            ORDER BY r.range_id FOR UPDATE""";

    private static final String ADVANCE = """
            UPDATE number_range r SET next_serial = n.next FROM unnest(?::uuid[], ?::int8[]) AS n (id, next)
             WHERE r.range_id = n.id""";

    /**
     * A code says of which range it is: its letters and its serial number are of one alone. What is written down is counted in the
     * same statement, so that an account need not count the history.
     */
    private static final String USE = """
            WITH used AS (
                INSERT INTO number_use (range_id, serial, order_id, void_reason, used_at)
                SELECT r.range_id, n.serial, n.order_id, CASE WHEN n.order_id IS NULL THEN ? END, ?
                  FROM unnest(?::text[], ?::text[], ?::int8[], ?::uuid[]) AS n (indicator, country, serial, order_id)
                  JOIN number_range r ON r.indicator = n.indicator AND r.country = n.country
                                     AND n.serial BETWEEN r.first_serial AND r.last_serial
                RETURNING range_id, order_id, void_reason),
            counted AS (
                SELECT range_id, count(order_id) AS issued, count(void_reason) AS voided FROM used GROUP BY range_id)
            UPDATE number_range r SET issued = r.issued + c.issued, voided = r.voided + c.voided
              FROM counted c WHERE r.range_id = c.range_id""";

    private static final String ADD = """
            INSERT INTO number_range (range_id, merchant_id, channel, indicator, country, first_serial, last_serial, next_serial,
                                      created_at, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String TOLD = "UPDATE number_range SET told_at = ? WHERE range_id = ANY (?::uuid[])";
    private static final String RELIEVE = """
            UPDATE number_range r SET told_at = NULL
             WHERE r.told_at IS NOT NULL AND EXISTS (
                   SELECT FROM number_range n
                    WHERE n.next_serial <= n.last_serial AND (n.merchant_id IS NULL OR n.merchant_id = r.merchant_id)
                      AND (n.channel IS NULL OR n.channel = r.channel))
            RETURNING r.range_id""";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM number_range r ";
    private static final String WITH_ID = SELECT + "WHERE r.range_id = ?";
    private static final String PAGE = SELECT + """
            WHERE (?::text IS NULL OR r.merchant_id = ?) AND (?::uuid IS NULL OR r.range_id > ?)
            ORDER BY r.range_id LIMIT ?""";

    /** Numbers are used in their order, so the first one of late says how many were. */
    private static final String ACCOUNT = "SELECT " + COLUMNS + """
            , r.issued, r.voided, coalesce(r.next_serial - (
                  SELECT u.serial FROM number_use u WHERE u.range_id = r.range_id AND u.used_at > ?
                   ORDER BY u.used_at, u.serial LIMIT 1), 0) AS lately
              FROM number_range r WHERE\s""";

    static final String ACCOUNTS = ACCOUNT + "r.range_id = ANY (?::uuid[]) ORDER BY r.range_id";
    static final String WATCHED = ACCOUNT + "r.next_serial > r.first_serial";

    private static final String GIVEN = """
            SELECT u.serial, o.shipment_code, u.order_id, u.void_reason, u.used_at
              FROM number_use u LEFT JOIN customer_order o ON o.order_id = u.order_id
             WHERE u.range_id = ? AND u.serial > ? ORDER BY u.serial LIMIT ?""";

    private final Database database;

    JdbcRanges(Database database) {
        this.database = database;
    }

    @Override
    public List<NumberRange> lock(Collection<String> merchants, Collection<String> channels) {
        return database.query(LOCK, parameters -> parameters.texts(merchants).texts(channels), JdbcRanges::range);
    }

    @Override
    public void advance(Collection<NumberRange> ranges) {
        database.update(
                ADVANCE,
                parameters -> parameters.rows(ranges).uuids(NumberRange::id).numbers(NumberRange::next));
    }

    @Override
    public void use(Collection<Use> uses, Instant at) {
        database.update(USE, parameters -> parameters
                .text(VOID)
                .instant(at)
                .rows(uses)
                .texts(use -> use.code().indicator())
                .texts(use -> use.code().country())
                .numbers(use -> use.code().serial())
                .uuids(Use::orderId));
    }

    @Override
    public boolean add(NumberRange range, String by) {
        return database.update(ADD, parameters -> parameters
                        .uuid(range.id())
                        .text(range.merchantId())
                        .text(range.channel())
                        .text(range.codes().serviceIndicator())
                        .text(range.codes().country())
                        .number(range.first())
                        .number(range.last())
                        .number(range.next())
                        .instant(range.createdAt())
                        .text(by))
                > 0;
    }

    @Override
    public void told(Collection<UUID> usedUp, Instant at) {
        database.update(TOLD, parameters -> parameters.instant(at).uuids(usedUp));
    }

    @Override
    public List<UUID> relieve() {
        return database.query(RELIEVE, row -> row.uuid("range_id"));
    }

    @Override
    public Optional<NumberRange> withId(UUID id) {
        return database.first(WITH_ID, parameters -> parameters.uuid(id), JdbcRanges::range);
    }

    @Override
    public List<NumberRange> page(@Nullable String merchantId, @Nullable UUID after, int most) {
        return database.query(
                PAGE,
                parameters -> parameters
                        .text(merchantId)
                        .text(merchantId)
                        .uuid(after)
                        .uuid(after)
                        .number(most),
                JdbcRanges::range);
    }

    @Override
    public List<Account> accounts(Collection<UUID> ids, Instant now) {
        return database.query(
                ACCOUNTS, parameters -> parameters.instant(now.minus(LATELY)).uuids(ids), JdbcRanges::account);
    }

    @Override
    public List<Account> watched(Instant now) {
        return database.query(WATCHED, parameters -> parameters.instant(now.minus(LATELY)), JdbcRanges::account);
    }

    @Override
    public List<Given> given(UUID id, long after, int most) {
        return database.query(
                GIVEN,
                parameters -> parameters.uuid(id).number(after).number(most),
                row -> new Given(
                        row.number("serial"),
                        row.optionalText("shipment_code"),
                        row.optionalUuid("order_id"),
                        row.optionalText("void_reason"),
                        row.instant("used_at")));
    }

    private static Account account(Row row) throws SQLException {
        return new Account(range(row), row.number("issued"), row.number("voided"), row.number("lately"));
    }

    private static NumberRange range(Row row) throws SQLException {
        return new NumberRange(
                row.uuid("range_id"),
                row.optionalText("merchant_id"),
                row.optionalText("channel"),
                new ShipmentCodes(row.text("indicator"), row.text("country")),
                row.number("first_serial"),
                row.number("last_serial"),
                row.number("next_serial"),
                row.instant("created_at"));
    }
}
