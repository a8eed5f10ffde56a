package io.waymark.tracking.performance.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.performance.application.DayFigures;
import io.waymark.tracking.performance.application.Performance;
import io.waymark.tracking.performance.application.PerformanceQuestion;
import io.waymark.tracking.performance.application.PerformanceQuestion.Dimension;
import io.waymark.tracking.performance.domain.Cohort;
import io.waymark.tracking.performance.domain.Delta;
import io.waymark.tracking.performance.domain.TransitTimes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import javax.sql.DataSource;

/** Adds to the figures with one statement for a batch, and sums them in the database. */
@Singleton
public class JdbcDayFigures implements DayFigures {
    private static final String ADD = """
            INSERT INTO carrier_performance AS known
                (day, merchant_id, carrier, service, origin, destination, volume, delivered, expected, on_time, troubled,
                 attempted, first_try, transit)
            SELECT d::date, m, c, s, o, t, volume, delivered, expected, on_time, troubled, attempted, first_try,
                   transit::bigint[]
              FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[],
                          ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[])
                AS n (d, m, c, s, o, t, volume, delivered, expected, on_time, troubled, attempted, first_try, transit)
            ON CONFLICT (day, merchant_id, carrier, service, origin, destination) DO UPDATE SET
                (volume, delivered, expected, on_time, troubled, attempted, first_try, transit)
              = (known.volume + excluded.volume, known.delivered + excluded.delivered, known.expected + excluded.expected,
                 known.on_time + excluded.on_time, known.troubled + excluded.troubled, known.attempted + excluded.attempted,
                 known.first_try + excluded.first_try, buckets_plus(known.transit, excluded.transit))""";

    private final DataSource dataSource;

    JdbcDayFigures(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void add(SortedMap<Cohort, Delta> deltas) {
        List<Map.Entry<Cohort, Delta>> rows = List.copyOf(deltas.entrySet());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(ADD)) {
            new Columns<>(upsert, rows)
                    .texts(row -> row.getKey().day().toString())
                    .texts(row -> row.getKey().merchantId())
                    .texts(row -> row.getKey().carrier())
                    .texts(row -> row.getKey().service())
                    .texts(row -> row.getKey().origin())
                    .texts(row -> row.getKey().destination())
                    .numbers(row -> row.getValue().volume())
                    .numbers(row -> row.getValue().delivered())
                    .numbers(row -> row.getValue().expected())
                    .numbers(row -> row.getValue().onTime())
                    .numbers(row -> row.getValue().troubled())
                    .numbers(row -> row.getValue().attempted())
                    .numbers(row -> row.getValue().firstTry())
                    .texts(row -> row.getValue().transit());
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new PerformanceStoreException("figures cannot be kept", failed);
        }
    }

    @Override
    public List<Performance> sums(PerformanceQuestion question) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(question))) {
            select.setObject(1, question.from());
            select.setObject(2, question.to());
            int next = 3;
            for (String word : new String[] {
                question.merchantId(), question.carrier(), question.service(), question.origin(), question.destination()
            }) {
                select.setString(next++, word);
                select.setString(next++, word);
            }
            select.setInt(next, question.mostRows());
            List<Performance> sums = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sums.add(performance(row));
                }
            }
            return sums;
        } catch (SQLException failed) {
            throw new PerformanceStoreException("figures cannot be read", failed);
        }
    }

    /** A dimension that is not asked for is nothing, so that its values fall together. */
    private static String sql(PerformanceQuestion question) {
        Set<Dimension> by = question.by();
        return """
                SELECT %s, %s, %s, %s, %s, sum(volume)::bigint, sum(delivered)::bigint, sum(expected)::bigint,
                       sum(on_time)::bigint, sum(troubled)::bigint, sum(attempted)::bigint, sum(first_try)::bigint,
                       buckets_sum(transit)
                  FROM carrier_performance
                 WHERE day BETWEEN ? AND ? AND (?::text IS NULL OR merchant_id = ?) AND (?::text IS NULL OR carrier = ?)
                   AND (?::text IS NULL OR service = ?) AND (?::text IS NULL OR origin = ?)
                   AND (?::text IS NULL OR destination = ?)
                 GROUP BY 1, 2, 3, 4, 5 HAVING sum(volume) > 0 ORDER BY 1, 2, 3, 4, 5 LIMIT ?""".formatted(
                        by.contains(Dimension.CARRIER) ? "carrier" : "NULL::text",
                        by.contains(Dimension.SERVICE) ? "service" : "NULL::text",
                        by.contains(Dimension.LANE) ? "origin" : "NULL::text",
                        by.contains(Dimension.LANE) ? "destination" : "NULL::text",
                        by.contains(Dimension.DAY) ? "day" : "NULL::date");
    }

    private static Performance performance(ResultSet row) throws SQLException {
        return new Performance(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                new TransitTimes(List.of((Long[]) row.getArray(13).getArray())));
    }
}
