package io.waymark.tracking.polling;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.polling.domain.Next;
import io.waymark.tracking.polling.domain.Situation;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.State;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The numbers that are asked about, each with the time when it is due; all times by the one clock of the database. Each call is
 * one statement; rows are locked in the order of their keys, or skipped.
 */
@Singleton
class PolledLegs {
    /** A number to ask about. */
    record Watch(String provider, Leg leg, String shipmentCode, boolean registered, Duration first) {}

    /**
     * A taken number.
     *
     * @param version of its shipment when it was last looked at
     * @param late    how long it has been due
     */
    record Due(Leg leg, String shipmentCode, long version, Situation situation, Duration late) {}

    /** How a number's shipment stands. */
    record Standing(long version, Situation situation) {}

    /** What becomes of a number. */
    record Conclusion(Leg leg, Next next, boolean registered, long version, int unchanged, int faults) {}

    private static final String WATCH = """
            INSERT INTO polled_leg AS p (number_key, tracking_number, carrier, provider, shipment_code, registered, due_at)
            SELECT k, n, c, provider, code, registered, now() + first * interval '1 millisecond'
              FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::bigint[])
                   AS w (k, n, c, provider, code, registered, first)
             ORDER BY k, c
            ON CONFLICT (number_key, carrier) DO UPDATE
               SET provider = excluded.provider, shipment_code = excluded.shipment_code, watched_at = now(),
                   due_at = LEAST(p.due_at, excluded.due_at), unchanged = 0, faults = 0""";

    /** What was last heard is the shipment's last change; before any, the waybill. */
    private static final String SITUATION = """
            coalesce(s.state, 'UNKNOWN') AS state, coalesce(s.version, 0) AS now_version, p.unchanged, p.faults,
            extract(epoch FROM now() - greatest(p.watched_at, s.changed_at)) * 1000 AS quiet""";

    private static final String CLAIM = """
            WITH due AS (
                SELECT number_key, carrier, due_at FROM polled_leg
                 WHERE provider = ? AND registered = ? AND due_at <= now()
                 ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED),
            taken AS (
                UPDATE polled_leg p SET lease = ?, due_at = now() + ? * interval '1 millisecond'
                  FROM due WHERE (p.number_key, p.carrier) = (due.number_key, due.carrier)
                RETURNING p.*, extract(epoch FROM now() - due.due_at) * 1000 AS late)
            SELECT p.tracking_number, p.carrier, p.shipment_code, p.version, p.late, %s
              FROM taken p
              LEFT JOIN shipment_leg l USING (number_key, carrier)
              LEFT JOIN shipment s ON s.id = l.shipment_id""".formatted(SITUATION);

    private static final String STANDINGS = """
            SELECT p.tracking_number, p.carrier, %s
              FROM polled_leg p
              LEFT JOIN shipment_leg l USING (number_key, carrier)
              LEFT JOIN shipment s ON s.id = l.shipment_id
             WHERE p.lease = ?""".formatted(SITUATION);

    private static final String CONCLUDE = """
            WITH mine AS (
                SELECT number_key, carrier FROM polled_leg WHERE lease = ?
                 ORDER BY number_key, carrier FOR UPDATE)
            UPDATE polled_leg p
               SET lease = NULL, due_at = now() + pause * interval '1 millisecond', registered = t.registered,
                   version = t.version, unchanged = t.unchanged, faults = t.faults
              FROM unnest(?::text[], ?::text[], ?::bigint[], ?::boolean[], ?::bigint[], ?::bigint[], ?::bigint[])
                   AS t (k, c, pause, registered, version, unchanged, faults)
              JOIN mine ON (mine.number_key, mine.carrier) = (t.k, t.c)
             WHERE (p.number_key, p.carrier) = (t.k, t.c)""";

    private static final String FORGET = """
            DELETE FROM polled_leg p USING unnest(?::text[], ?::text[]) AS t (k, c)
             WHERE (p.number_key, p.carrier) = (t.k, t.c) AND p.lease = ?""";

    private final Database database;

    PolledLegs(Database database) {
        this.database = database;
    }

    /** Begins to ask about numbers, or again about those that are known already; joins the caller's transaction. */
    void watch(List<Watch> watches) {
        Map<Leg, Watch> byLeg = new HashMap<>();
        watches.forEach(watch -> byLeg.put(watch.leg(), watch));
        if (!byLeg.isEmpty()) {
            database.update(WATCH, bind -> bind.rows(byLeg.values())
                    .texts(watch -> watch.leg().key())
                    .texts(watch -> watch.leg().trackingNumber())
                    .texts(watch -> watch.leg().carrier())
                    .texts(Watch::provider)
                    .texts(Watch::shipmentCode)
                    .flags(Watch::registered)
                    .numbers(watch -> watch.first().toMillis()));
        }
    }

    /**
     * Takes what is due, for a while; numbers that somebody else holds are left to them.
     *
     * @param lease      names this taking; what was not concluded when its time is over is due again
     * @param registered only numbers that are registered, or only numbers that are not
     */
    List<Due> claim(String provider, boolean registered, int limit, UUID lease, Duration leaseTime) {
        List<Due> due = database.query(
                CLAIM,
                bind -> bind.text(provider)
                        .flag(registered)
                        .number(limit)
                        .uuid(lease)
                        .number(leaseTime.toMillis()),
                row -> new Due(
                        leg(row),
                        row.text("shipment_code"),
                        row.number("version"),
                        situation(row),
                        millis(row, "late")));
        return due.stream().sorted(Comparator.comparing(Due::leg)).toList();
    }

    /** How the shipments of taken numbers stand by now, with their versions. */
    Map<Leg, Standing> standings(UUID lease) {
        return database
                .query(
                        STANDINGS,
                        bind -> bind.uuid(lease),
                        row -> Map.entry(leg(row), new Standing(row.number("now_version"), situation(row))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Gives numbers back; those that are no longer held by this taking are left alone. */
    void conclude(UUID lease, List<Conclusion> conclusions) {
        List<Conclusion> ended = conclusions.stream()
                .filter(one -> one.next() instanceof Next.Stop)
                .toList();
        if (!ended.isEmpty()) {
            database.update(FORGET, bind -> bind.rows(ended)
                    .texts(one -> one.leg().key())
                    .texts(one -> one.leg().carrier())
                    .and()
                    .uuid(lease));
        }
        List<Conclusion> again = conclusions.stream()
                .filter(one -> one.next() instanceof Next.In)
                .toList();
        if (!again.isEmpty()) {
            database.update(CONCLUDE, bind -> bind.uuid(lease)
                    .rows(again)
                    .texts(one -> one.leg().key())
                    .texts(one -> one.leg().carrier())
                    .numbers(one -> one.next() instanceof Next.In(Duration pause) ? pause.toMillis() : 0L)
                    .flags(Conclusion::registered)
                    .numbers(Conclusion::version)
                    .numbers(one -> (long) one.unchanged())
                    .numbers(one -> (long) one.faults()));
        }
    }

    private static Leg leg(Row row) throws SQLException {
        return new Leg(row.text("carrier"), row.text("tracking_number"));
    }

    private static Situation situation(Row row) throws SQLException {
        return new Situation(
                row.constant("state", State.class),
                millis(row, "quiet"),
                row.integer("unchanged"),
                row.integer("faults"));
    }

    private static Duration millis(Row row, String column) throws SQLException {
        return Duration.ofMillis(Math.max(0, row.number(column)));
    }
}
