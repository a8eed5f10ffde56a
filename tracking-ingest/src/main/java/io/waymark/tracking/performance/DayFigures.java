package io.waymark.tracking.performance;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Parameters;
import io.waymark.jdbc.Row;
import io.waymark.tracking.performance.PerformanceQuestion.Dimension;
import io.waymark.tracking.performance.domain.Cohort;
import io.waymark.tracking.performance.domain.Delta;
import io.waymark.tracking.performance.domain.TransitTimes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The figures of all cohorts: added to with one statement for a batch, and summed in the database. */
@Singleton
class DayFigures {
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

    private final Database database;

    DayFigures(Database database) {
        this.database = database;
    }

    /** Adds what changed; joins the caller's transaction. */
    void add(SortedMap<Cohort, Delta> deltas) {
        database.update(ADD, bind -> bind.rows(deltas.entrySet())
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
                .texts(row -> row.getValue().transit()));
    }

    /** Sums the figures of all cohorts that fit, by the dimensions asked for; at most so many rows as the question allows. */
    List<Performance> sums(PerformanceQuestion question) {
        return database.query(sql(question), bind -> bind(question, bind), DayFigures::performance);
    }

    private static void bind(PerformanceQuestion question, Parameters parameters) throws SQLException {
        parameters.date(question.from()).date(question.to());
        twice(parameters, question.merchantId());
        twice(parameters, question.carrier());
        twice(parameters, question.service());
        twice(parameters, question.origin());
        twice(parameters, question.destination());
        parameters.number(question.mostRows());
    }

    private static void twice(Parameters parameters, @Nullable String word) throws SQLException {
        parameters.text(word).text(word);
    }

    /** A dimension that is not asked for is nothing, so that its values fall together. */
    private static String sql(PerformanceQuestion question) {
        Set<Dimension> by = question.by();
        return """
                SELECT %s AS carrier, %s AS service, %s AS origin, %s AS destination, %s AS day, sum(volume)::bigint AS volume,
                       sum(delivered)::bigint AS delivered, sum(expected)::bigint AS expected,
                       sum(on_time)::bigint AS on_time, sum(troubled)::bigint AS troubled,
                       sum(attempted)::bigint AS attempted, sum(first_try)::bigint AS first_try,
                       buckets_sum(transit) AS transit
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

    private static Performance performance(Row row) throws SQLException {
        return new Performance(
                row.optionalText("carrier"),
                row.optionalText("service"),
                row.optionalText("origin"),
                row.optionalText("destination"),
                row.optionalDate("day"),
                row.number("volume"),
                row.number("delivered"),
                row.number("expected"),
                row.number("on_time"),
                row.number("troubled"),
                row.number("attempted"),
                row.number("first_try"),
                new TransitTimes(row.numbers("transit")));
    }
}
