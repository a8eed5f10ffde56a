package io.waymark.order.rating.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.order.rating.application.Figures;
import io.waymark.order.rating.domain.Measured;
import io.waymark.order.rating.domain.Measured.Shares;
import io.waymark.order.rating.domain.Measured.Subject;
import io.waymark.order.rating.domain.Measured.Transit;
import io.waymark.order.rating.domain.Measured.Window;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Carriers' figures in PostgreSQL; a batch is one statement. */
@Singleton
class JdbcFigures implements Figures {
    private static final Comparator<Subject> ORDER = Comparator.comparing(Subject::carrier)
            .thenComparing(Subject::service)
            .thenComparing(Subject::origin)
            .thenComparing(Subject::destination);

    private static final String FOLLOW = """
            INSERT INTO carrier_figures AS known (carrier, service, origin, destination, first_day, last_day, volume, delivered,
                                                  estimated, p50_hours, p90_hours, p95_hours, on_time, exceptions,
                                                  first_attempt, computed_at)
            SELECT c, s, o, d, f::date, l::date, volume, delivered, estimated, p50::numeric, p90::numeric, p95::numeric,
                   on_time::numeric, exceptions::numeric, first_attempt::numeric, at
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[], ?::int8[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
              AS t(c, s, o, d, f, l, volume, delivered, estimated, p50, p90, p95, on_time, exceptions, first_attempt, at)
            ON CONFLICT (carrier, service, origin, destination) DO UPDATE SET
                (first_day, last_day, volume, delivered, estimated, p50_hours, p90_hours, p95_hours, on_time, exceptions,
                 first_attempt, computed_at)
              = (excluded.first_day, excluded.last_day, excluded.volume, excluded.delivered, excluded.estimated,
                 excluded.p50_hours, excluded.p90_hours, excluded.p95_hours, excluded.on_time, excluded.exceptions,
                 excluded.first_attempt, excluded.computed_at)
            WHERE known.computed_at < excluded.computed_at""";

    private static final String ALL = """
            SELECT carrier, service, origin, destination, first_day, last_day, volume, delivered, estimated,
                   p50_hours::text, p90_hours::text, p95_hours::text, on_time::text, exceptions::text, first_attempt::text,
                   computed_at
            FROM carrier_figures WHERE volume > 0""";

    private final Database database;

    JdbcFigures(Database database) {
        this.database = database;
    }

    @Override
    public void follow(List<Measured> measured) {
        Map<Subject, Measured> newest = new TreeMap<>(ORDER);
        for (Measured one : measured) {
            newest.merge(one.subject(), one, (a, b) -> a.computedAt().isAfter(b.computedAt()) ? a : b);
        }
        database.update(FOLLOW, parameters -> parameters
                .rows(newest.values())
                .texts(one -> one.subject().carrier())
                .texts(one -> one.subject().service())
                .texts(one -> one.subject().origin())
                .texts(one -> one.subject().destination())
                .texts(one -> one.window().firstDay().toString())
                .texts(one -> one.window().lastDay().toString())
                .numbers(Measured::volume)
                .numbers(Measured::delivered)
                .numbers(Measured::estimated)
                .texts(one -> text(one.transit().p50()))
                .texts(one -> text(one.transit().p90()))
                .texts(one -> text(one.transit().p95()))
                .texts(one -> text(one.shares().onTime()))
                .texts(one -> text(one.shares().exceptions()))
                .texts(one -> text(one.shares().firstAttempt()))
                .instants(Measured::computedAt));
    }

    @Override
    public List<Measured> all() {
        return database.query(ALL, JdbcFigures::measured);
    }

    private static Measured measured(Row row) throws SQLException {
        return new Measured(
                new Subject(row.text("carrier"), row.text("service"), row.text("origin"), row.text("destination")),
                new Window(row.date("first_day"), row.date("last_day")),
                row.number("volume"),
                row.number("delivered"),
                row.number("estimated"),
                new Transit(decimal(row, "p50_hours"), decimal(row, "p90_hours"), decimal(row, "p95_hours")),
                new Shares(decimal(row, "on_time"), decimal(row, "exceptions"), decimal(row, "first_attempt")),
                row.instant("computed_at"));
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static @Nullable BigDecimal decimal(Row row, String column) throws SQLException {
        String text = row.optionalText(column);
        return text == null ? null : new BigDecimal(text);
    }
}
