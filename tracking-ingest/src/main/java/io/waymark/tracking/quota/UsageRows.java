package io.waymark.tracking.quota;

import io.waymark.jdbc.Database;
import io.waymark.tracking.quota.UsageCounters.Metric;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What callers used, day by day, in PostgreSQL. */
@Singleton
class UsageRows {
    private static final String ADD = """
            INSERT INTO caller_usage AS u (caller, day, metric, used)
            SELECT caller, day::date, metric, used
              FROM unnest(?::text[], ?::text[], ?::text[], ?::int8[]) AS n (caller, day, metric, used)
            ON CONFLICT (caller, day, metric) DO UPDATE SET used = u.used + excluded.used""";
    private static final String OF = "SELECT caller, used FROM caller_usage WHERE day = ? AND metric = ?";
    private static final String OF_DAY = """
            SELECT caller, metric, used FROM caller_usage
             WHERE day = ? AND (?::text IS NULL OR caller = ?) ORDER BY caller, metric""";
    private static final String SUBSCRIBED = """
            SELECT merchant_id, count(*) AS subscriptions, coalesce(sum(cardinality(shipment_codes)), 0) AS shipments
              FROM callback_subscription
             WHERE ?::text IS NULL OR merchant_id = ? GROUP BY merchant_id""";
    private final Database database;

    UsageRows(Database database) {
        this.database = database;
    }

    /** Some use of one caller on one day. */
    record Used(String caller, LocalDate day, Metric metric, long used) {}

    /** How many subscriptions, and shipments named one by one, a caller has. */
    record Subscribed(int subscriptions, int shipments) {}

    void add(List<Used> used) {
        if (!used.isEmpty()) {
            database.update(ADD, parameters -> parameters
                    .rows(used)
                    .texts(Used::caller)
                    .texts(row -> row.day().toString())
                    .names(Used::metric)
                    .numbers(Used::used));
        }
    }

    Map<String, Long> of(LocalDate day, Metric metric) {
        Map<String, Long> used = new HashMap<>();
        database.query(
                OF,
                parameters -> parameters.date(day).text(metric.name()),
                row -> used.put(row.text("caller"), row.number("used")));
        return used;
    }

    /** Everything of a day, by caller; of one caller only where one is named. */
    Map<String, Map<Metric, Long>> ofDay(LocalDate day, @Nullable String caller) {
        Map<String, Map<Metric, Long>> used = new TreeMap<>();
        database.query(
                OF_DAY, parameters -> parameters.date(day).text(caller).text(caller), row -> used.computeIfAbsent(
                                row.text("caller"), name -> new HashMap<>())
                        .put(row.constant("metric", Metric.class), row.number("used")));
        return used;
    }

    Map<String, Subscribed> subscribed(@Nullable String caller) {
        Map<String, Subscribed> subscribed = new HashMap<>();
        database.query(
                SUBSCRIBED,
                parameters -> parameters.text(caller).text(caller),
                row -> subscribed.put(
                        row.text("merchant_id"),
                        new Subscribed(row.integer("subscriptions"), row.integer("shipments"))));
        return subscribed;
    }
}
