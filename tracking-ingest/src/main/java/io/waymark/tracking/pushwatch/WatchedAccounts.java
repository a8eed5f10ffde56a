package io.waymark.tracking.pushwatch;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.pushwatch.PushTally.Counted;
import io.waymark.tracking.pushwatch.domain.Baseline;
import io.waymark.tracking.pushwatch.domain.Silence;
import io.waymark.tracking.pushwatch.domain.Watched;
import io.waymark.webhook.domain.FailureShare;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all replicas heard of accounts, by the one clock of the database; joins the caller's transaction. One row for each
 * account, and one for each of its hours; sets of them in one statement.
 */
@Singleton
class WatchedAccounts {
    /**
     * A turn to judge.
     *
     * @param since time since the turn before
     */
    record Turn(Instant now, Duration since) {}

    /** An account with what is new of it. */
    record Fresh(Watched account, long genuine, long judged, long faults) {}

    private static final String ADD_HOURS = """
            INSERT INTO push_hour AS h (subject, hour, pushes)
            SELECT subject, date_trunc('hour', now(), 'UTC'), genuine
              FROM unnest(?::text[], ?::bigint[]) AS p (subject, genuine) WHERE genuine > 0 ORDER BY subject
            ON CONFLICT (subject, hour) DO UPDATE SET pushes = h.pushes + excluded.pushes""";
    private static final String ADD_FRESH = """
            INSERT INTO push_watch AS r (subject, fresh_genuine, fresh_judged, fresh_faults)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[]) AS p (subject, genuine, judged, faults)
             ORDER BY subject
            ON CONFLICT (subject) DO UPDATE SET fresh_genuine = r.fresh_genuine + excluded.fresh_genuine,
               fresh_judged = r.fresh_judged + excluded.fresh_judged, fresh_faults = r.fresh_faults + excluded.fresh_faults""";
    private static final String TAKE_TURN = """
            UPDATE push_watch_turn SET turned_at = now()
             WHERE turned_at <= now() - ? * interval '1 millisecond' OR turned_at > now()
            RETURNING now() AS now, (extract(epoch FROM now() - old.turned_at) * 1000)::bigint AS since""";
    /** Clocks that tick at the same pace do not tick at the same instant: a turn may come a tenth early. */
    private static final double EARLIEST = 0.9;

    private static final String FRESH = """
            SELECT subject, fresh_genuine, fresh_judged, fresh_faults, silent_millis, missed, gap_told, error_pushes,
                   error_faults, errors_told, errors_since
              FROM push_watch ORDER BY subject FOR UPDATE""";
    private static final String HOURS = """
            SELECT subject, hour, pushes FROM push_hour
             WHERE subject = ANY (?::text[]) AND hour >= now() - interval '29 days'""";
    private static final String SAVE = """
            UPDATE push_watch r
               SET fresh_genuine = 0, fresh_judged = 0, fresh_faults = 0, silent_millis = silent, missed = t.missed,
                   gap_told = gap, error_pushes = pushes, error_faults = faults, errors_told = errors, errors_since = t.since
              FROM unnest(?::text[], ?::bigint[], ?::text[]::float8[], ?::boolean[], ?::text[]::float8[],
                          ?::text[]::float8[], ?::boolean[], ?::timestamptz[])
                   AS t (subject, silent, missed, gap, pushes, faults, errors, since)
             WHERE r.subject = t.subject""";
    private static final String FORGET = "DELETE FROM push_hour WHERE hour < now() - interval '29 days'";
    private final Database database;

    WatchedAccounts(Database database) {
        this.database = database;
    }

    /** Adds what was counted, to the hour that is now. */
    void add(List<Counted> counted) {
        if (counted.isEmpty()) {
            return;
        }
        List<Counted> inOrder =
                counted.stream().sorted(Comparator.comparing(Counted::subject)).toList();
        database.update(ADD_FRESH, bind -> bind.rows(inOrder)
                .texts(Counted::subject)
                .numbers(Counted::genuine)
                .numbers(Counted::judged)
                .numbers(Counted::faults));
        database.update(
                ADD_HOURS, bind -> bind.rows(inOrder).texts(Counted::subject).numbers(Counted::genuine));
    }

    /** The right to judge, for one replica at a time and not more often than asked; empty for everybody else. */
    Optional<Turn> takeTurn(Duration interval) {
        return database.first(
                TAKE_TURN,
                bind -> bind.number((long) (interval.toMillis() * EARLIEST)),
                row -> new Turn(row.instant("now"), Duration.ofMillis(row.number("since"))));
    }

    /** All accounts ever heard, with what is new since the last turn. */
    List<Fresh> fresh() {
        return database.query(
                FRESH,
                row -> new Fresh(
                        watched(row),
                        row.number("fresh_genuine"),
                        row.number("fresh_judged"),
                        row.number("fresh_faults")));
    }

    private static Watched watched(Row row) throws SQLException {
        return new Watched(
                row.text("subject"),
                new Silence(Duration.ofMillis(row.number("silent_millis")), share(row, "missed"), row.flag("gap_told")),
                new FailureShare(
                        share(row, "error_pushes"),
                        share(row, "error_faults"),
                        row.flag("errors_told"),
                        row.optionalInstant("errors_since")));
    }

    private static double share(Row row, String column) throws SQLException {
        return Double.parseDouble(row.text(column));
    }

    /** How accounts pushed in the last weeks. */
    Map<String, Baseline> baselines(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<Instant, Long>> hours = new HashMap<>();
        subjects.forEach(subject -> hours.put(subject, new HashMap<>()));
        database.query(HOURS, bind -> bind.texts(subjects), row -> hours.computeIfAbsent(
                        row.text("subject"), none -> new HashMap<>())
                .put(row.instant("hour"), row.number("pushes")));
        Map<String, Baseline> baselines = new HashMap<>();
        hours.forEach((subject, pushes) -> baselines.put(subject, new Baseline(pushes)));
        return baselines;
    }

    /** Keeps how accounts stand; what was new is judged. */
    void save(List<Watched> accounts) {
        if (!accounts.isEmpty()) {
            database.update(SAVE, bind -> bind.rows(accounts)
                    .texts(Watched::subject)
                    .numbers(one -> one.silence().lasted().toMillis())
                    .texts(one -> String.valueOf(one.silence().missed()))
                    .flags(one -> one.silence().told())
                    .texts(one -> String.valueOf(one.errors().all()))
                    .texts(one -> String.valueOf(one.errors().failed()))
                    .flags(one -> one.errors().told())
                    .instants(one -> one.errors().since()));
        }
    }

    /** Forgets hours that no baseline looks at. */
    void forget() {
        database.update(FORGET);
    }
}
