package io.waymark.tracking.quota;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.quota.UsageCounters.Metric;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
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
            SELECT merchant_id, count(*), coalesce(sum(cardinality(shipment_codes)), 0) FROM callback_subscription
             WHERE ?::text IS NULL OR merchant_id = ? GROUP BY merchant_id""";
    private final DataSource dataSource;

    UsageRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Some use of one caller on one day. */
    record Used(String caller, LocalDate day, Metric metric, long used) {}

    /** How many subscriptions, and shipments named one by one, a caller has. */
    record Subscribed(int subscriptions, int shipments) {}

    void add(List<Used> used) throws SQLException {
        if (used.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            new Columns<>(insert, used)
                    .texts(Used::caller)
                    .texts(row -> row.day().toString())
                    .texts(row -> row.metric().name())
                    .numbers(Used::used);
            insert.executeUpdate();
        }
    }

    Map<String, Long> of(LocalDate day, Metric metric) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, day);
            select.setString(2, metric.name());
            Map<String, Long> used = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    used.put(row.getString(1), row.getLong(2));
                }
            }
            return used;
        }
    }

    /** Everything of a day, by caller; of one caller only where one is named. */
    Map<String, Map<Metric, Long>> ofDay(LocalDate day, @Nullable String caller) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_DAY)) {
            select.setObject(1, day);
            select.setString(2, caller);
            select.setString(3, caller);
            Map<String, Map<Metric, Long>> used = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    used.computeIfAbsent(row.getString(1), name -> new HashMap<>())
                            .put(Metric.valueOf(row.getString(2)), row.getLong(3));
                }
            }
            return used;
        }
    }

    Map<String, Subscribed> subscribed(@Nullable String caller) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SUBSCRIBED)) {
            select.setString(1, caller);
            select.setString(2, caller);
            Map<String, Subscribed> subscribed = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    subscribed.put(row.getString(1), new Subscribed(row.getInt(2), row.getInt(3)));
                }
            }
            return subscribed;
        }
    }
}
