package io.waymark.exceptions.measures.adapter.persistence;

import io.waymark.exceptions.measures.application.Tallies;
import io.waymark.exceptions.measures.domain.Dimension;
import io.waymark.exceptions.measures.domain.Measure;
import io.waymark.exceptions.measures.domain.Period;
import io.waymark.exceptions.measures.domain.Tally;
import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts in PostgreSQL: days that are rolled up, and what is still read from the rows, in one statement and so of one moment. */
@ApplicationScoped
class JdbcTallies implements Tallies {
    private final Database database;

    JdbcTallies(Database database) {
        this.database = database;
    }

    @Override
    public List<Tally> of(Collection<Dimension> by, Period period, @Nullable String merchantId, Instant now) {
        Counts counts = new Counts(by, period, merchantId, now);
        return database.query(
                "SELECT dimension, value, measure, bucket, sum(counted) AS counted FROM (" + counts.sql()
                        + ") AS counts GROUP BY dimension, value, measure, bucket",
                counts::bind,
                row -> new Tally(
                        row.constant("dimension", Dimension.class),
                        row.text("value"),
                        row.constant("measure", Measure.class),
                        row.integer("bucket"),
                        row.number("counted")));
    }

    @Override
    public Map<LocalDate, Long> openedByDay(Period period, Instant now) {
        Counts counts = new Counts(List.of(Dimension.OWNER), period, null, now);
        return database
                .query(
                        "SELECT day, sum(counted) AS counted FROM (" + counts.sql()
                                + ") AS counts WHERE measure = 'OPENED' GROUP BY day",
                        counts::bind,
                        row -> Map.entry(row.date("day"), row.number("counted")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All counts of a period, from wherever they lie. */
    record Counts(Conditions rolledUp, Conditions episodes, Conditions waybills) {
        Counts(Collection<Dimension> by, Period period, @Nullable String merchantId, Instant now) {
            this(
                    conditions("dimension", by)
                            .add("day BETWEEN ? AND ?", parameters -> parameters
                                    .date(period.first())
                                    .date(period.last()))
                            .text("merchant_id = ?", merchantId),
                    conditions("d.dimension", by)
                            .add("NOT e.rolled_up", parameters -> {})
                            .instant("e.opened_at < ?", period.end())
                            .instant("m.at >= ?", period.begin())
                            .instant("m.at < ?", period.end().isBefore(now) ? period.end() : now)
                            .text("e.merchant_id = ?", merchantId),
                    conditions("d.dimension", by)
                            .add("NOT s.measured", parameters -> {})
                            .instant("s.issued_at >= ?", period.begin())
                            .instant("s.issued_at < ?", period.end())
                            .add("m.at IS NOT NULL", parameters -> {})
                            .text("s.merchant_id = ?", merchantId));
        }

        private static Conditions conditions(String dimension, Collection<Dimension> by) {
            return new Conditions()
                    .add(
                            dimension + " = ANY (?::text[])",
                            parameters -> parameters.texts(
                                    by.stream().map(Dimension::name).toList()));
        }

        String sql() {
            return "SELECT dimension, day, value, merchant_id, measure, bucket, counted FROM daily_measure"
                    + rolledUp.sql() + "UNION ALL SELECT " + MeasureSql.COUNTED.formatted("e") + "FROM case_episode e "
                    + MeasureSql.OF_EPISODES + episodes.sql() + MeasureSql.GROUPED + "UNION ALL SELECT "
                    + MeasureSql.COUNTED.formatted("s") + "FROM subject s " + MeasureSql.OF_WAYBILLS + waybills.sql()
                    + MeasureSql.GROUPED;
        }

        void bind(Parameters parameters) throws SQLException {
            rolledUp.bind(parameters);
            episodes.bind(parameters);
            waybills.bind(parameters);
        }
    }
}
