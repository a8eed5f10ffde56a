package io.waymark.tracking.vigil.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.vigil.application.PushPulse.Pulse;
import io.waymark.tracking.vigil.application.PushRhythms;
import io.waymark.tracking.vigil.domain.ErrorShare;
import io.waymark.tracking.vigil.domain.Rhythm;
import io.waymark.tracking.vigil.domain.Silence;
import io.waymark.tracking.vigil.domain.Watched;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What was heard, in PostgreSQL: one row for each account, and one for each of its hours; sets of them in one statement. */
@Singleton
public class JdbcPushRhythms implements PushRhythms {
    private static final String ADD_HOURS = """
            INSERT INTO push_hour AS h (subject, hour, pushes)
            SELECT subject, date_trunc('hour', now(), 'UTC'), genuine
              FROM unnest(?::text[], ?::bigint[]) AS p (subject, genuine) WHERE genuine > 0 ORDER BY subject
            ON CONFLICT (subject, hour) DO UPDATE SET pushes = h.pushes + excluded.pushes""";
    private static final String ADD_FRESH = """
            INSERT INTO push_rhythm AS r (subject, fresh_genuine, fresh_judged, fresh_faults)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[]) AS p (subject, genuine, judged, faults)
             ORDER BY subject
            ON CONFLICT (subject) DO UPDATE SET fresh_genuine = r.fresh_genuine + excluded.fresh_genuine,
               fresh_judged = r.fresh_judged + excluded.fresh_judged, fresh_faults = r.fresh_faults + excluded.fresh_faults""";
    private static final String TAKE_TURN = """
            UPDATE push_vigil SET turned_at = now()
             WHERE turned_at <= now() - ? * interval '1 millisecond' OR turned_at > now()
            RETURNING now(), extract(epoch FROM now() - old.turned_at) * 1000""";
    /** Clocks that tick at the same pace do not tick at the same instant: a turn may come a tenth early. */
    private static final double EARLIEST = 0.9;

    private static final String HEARD = """
            SELECT subject, fresh_genuine, fresh_judged, fresh_faults, silent_millis, missed, gap_told, error_pushes,
                   error_faults, errors_told
              FROM push_rhythm ORDER BY subject FOR UPDATE""";
    private static final String HOURS = """
            SELECT subject, hour, pushes FROM push_hour
             WHERE subject = ANY (?::text[]) AND hour >= now() - interval '29 days'""";
    private static final String SAVE = """
            UPDATE push_rhythm r
               SET fresh_genuine = 0, fresh_judged = 0, fresh_faults = 0, silent_millis = silent, missed = t.missed,
                   gap_told = gap, error_pushes = pushes, error_faults = faults, errors_told = errors
              FROM unnest(?::text[], ?::bigint[], ?::text[]::float8[], ?::boolean[], ?::text[]::float8[],
                          ?::text[]::float8[], ?::boolean[])
                   AS t (subject, silent, missed, gap, pushes, faults, errors)
             WHERE r.subject = t.subject""";
    private static final String FORGET = "DELETE FROM push_hour WHERE hour < now() - interval '29 days'";
    private final DataSource dataSource;

    JdbcPushRhythms(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void add(List<Pulse> pulses) {
        if (pulses.isEmpty()) {
            return;
        }
        List<Pulse> inOrder =
                pulses.stream().sorted(Comparator.comparing(Pulse::subject)).toList();
        with(ADD_FRESH, statement -> {
            new Columns<>(statement, inOrder)
                    .texts(Pulse::subject)
                    .numbers(Pulse::genuine)
                    .numbers(Pulse::judged)
                    .numbers(Pulse::faults);
            return statement.executeUpdate();
        });
        with(ADD_HOURS, statement -> {
            new Columns<>(statement, inOrder).texts(Pulse::subject).numbers(Pulse::genuine);
            return statement.executeUpdate();
        });
    }

    @Override
    public Optional<Turn> takeTurn(Duration interval) {
        return with(TAKE_TURN, statement -> {
            statement.setDouble(1, interval.toMillis() * EARLIEST);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Turn(
                                row.getObject(1, OffsetDateTime.class).toInstant(), Duration.ofMillis(row.getLong(2))))
                        : Optional.empty();
            }
        });
    }

    @Override
    public List<Heard> heard() {
        return with(HEARD, statement -> {
            List<Heard> heard = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    heard.add(new Heard(
                            watched(row),
                            row.getLong("fresh_genuine"),
                            row.getLong("fresh_judged"),
                            row.getLong("fresh_faults")));
                }
            }
            return heard;
        });
    }

    private static Watched watched(ResultSet row) throws SQLException {
        return new Watched(
                row.getString("subject"),
                new Silence(
                        Duration.ofMillis(row.getLong("silent_millis")),
                        row.getDouble("missed"),
                        row.getBoolean("gap_told")),
                new ErrorShare(
                        row.getDouble("error_pushes"), row.getDouble("error_faults"), row.getBoolean("errors_told")));
    }

    @Override
    public Map<String, Rhythm> rhythms(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<Instant, Long>> hours = new HashMap<>();
        subjects.forEach(subject -> hours.put(subject, new HashMap<>()));
        with(HOURS, statement -> {
            new Columns<>(statement, List.copyOf(subjects)).texts(subject -> subject);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Map<Instant, Long> of = hours.get(row.getString(1));
                    if (of != null) {
                        of.put(row.getObject(2, OffsetDateTime.class).toInstant(), row.getLong(3));
                    }
                }
            }
            return hours;
        });
        Map<String, Rhythm> rhythms = new HashMap<>();
        hours.forEach((subject, pushes) -> rhythms.put(subject, new Rhythm(pushes)));
        return rhythms;
    }

    @Override
    public void save(List<Watched> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        with(SAVE, statement -> {
            new Columns<>(statement, accounts)
                    .texts(Watched::subject)
                    .numbers(one -> one.silence().lasted().toMillis())
                    .texts(one -> String.valueOf(one.silence().missed()))
                    .flags(one -> one.silence().told())
                    .texts(one -> String.valueOf(one.errors().pushes()))
                    .texts(one -> String.valueOf(one.errors().faults()))
                    .flags(one -> one.errors().told());
            return statement.executeUpdate();
        });
    }

    @Override
    public void forget() {
        with(FORGET, PreparedStatement::executeUpdate);
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException refused) {
            throw new VigilStoreException(refused);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
