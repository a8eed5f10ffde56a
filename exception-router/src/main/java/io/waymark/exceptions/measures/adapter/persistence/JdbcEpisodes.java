package io.waymark.exceptions.measures.adapter.persistence;

import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.exceptions.measures.application.Episodes;
import io.waymark.exceptions.measures.domain.Episode;
import io.waymark.exceptions.measures.domain.Spans;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Episodes in PostgreSQL: one statement stores any number of them. */
@ApplicationScoped
class JdbcEpisodes implements Episodes {
    /**
     * An end is final, unless the person who made it took it back; whoever had seen to the episode by solving it has not seen to it
     * then.
     */
    private static final String KEEP = """
            INSERT INTO case_episode AS e (case_id, number, code, family, severity, owner, carrier, lane, channel, merchant_id,
                place, opened_at, evident_at, detect_bucket, acknowledged_at, acknowledge_bucket, resolved_at, automatic,
                resolve_bucket, first_response_due, first_response_late_at, resolve_due, resolve_late_at)
            SELECT * FROM unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::smallint[], ?::timestamptz[], ?::smallint[],
                ?::timestamptz[], ?::boolean[], ?::smallint[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[],
                ?::timestamptz[])
            ON CONFLICT (case_id, number) DO UPDATE SET
                code = excluded.code, severity = excluded.severity, owner = excluded.owner,
                carrier = coalesce(e.carrier, excluded.carrier), lane = coalesce(e.lane, excluded.lane),
                channel = coalesce(e.channel, excluded.channel), place = coalesce(e.place, excluded.place),
                merchant_id = coalesce(e.merchant_id, excluded.merchant_id),
                first_response_due = excluded.first_response_due, resolve_due = excluded.resolve_due,
                acknowledged_at = CASE WHEN e.acknowledged_at < e.resolved_at OR e.resolved_at IS NULL
                    THEN coalesce(e.acknowledged_at, excluded.acknowledged_at) ELSE excluded.acknowledged_at END,
                acknowledge_bucket = CASE WHEN e.acknowledged_at < e.resolved_at OR e.resolved_at IS NULL
                    THEN coalesce(e.acknowledge_bucket, excluded.acknowledge_bucket) ELSE excluded.acknowledge_bucket END,
                first_response_late_at = CASE WHEN e.acknowledged_at IS NULL OR e.acknowledged_at = e.resolved_at
                    THEN excluded.first_response_late_at ELSE e.first_response_late_at END,
                resolved_at = excluded.resolved_at, automatic = excluded.automatic, resolve_bucket = excluded.resolve_bucket,
                resolve_late_at = excluded.resolve_late_at
            WHERE e.resolved_at IS NULL
                OR (e.resolved_at IS DISTINCT FROM excluded.resolved_at AND NOT e.automatic AND NOT e.rolled_up)
            RETURNING new.owner, coalesce(new.automatic, false) AS automatic, new.opened_at, new.resolved_at,
                CASE WHEN old.acknowledged_at IS NULL THEN new.acknowledged_at END AS acknowledged_at""";

    private static final String ROLL_UP = MeasureSql.rollUp("""
            UPDATE case_episode SET rolled_up = true WHERE (case_id, number) IN (
                SELECT case_id, number FROM case_episode WHERE resolved_at IS NOT NULL AND NOT rolled_up
                    AND (automatic OR resolved_at < ?) ORDER BY resolved_at LIMIT ?
                FOR UPDATE SKIP LOCKED) RETURNING *""", "e", MeasureSql.OF_EPISODES);

    private final Database database;

    JdbcEpisodes(Database database) {
        this.database = database;
    }

    @Override
    public List<Step> keep(Collection<Episode> episodes) {
        return database.query(
                KEEP,
                parameters -> parameters
                        .rows(episodes)
                        .uuids(Episode::caseId)
                        .numbers(episode -> (long) episode.number())
                        .texts(episode -> episode.traits().code())
                        .texts(episode -> episode.traits().family())
                        .names(episode -> episode.traits().severity())
                        .names(episode -> episode.traits().owner())
                        .texts(episode -> episode.traits().carrier())
                        .texts(episode -> episode.traits().lane())
                        .texts(episode -> episode.traits().channel())
                        .texts(episode -> episode.traits().merchantId())
                        .texts(episode -> episode.traits().place())
                        .instants(Episode::openedAt)
                        .instants(Episode::evidentAt)
                        .numbers(episode -> bucket(episode.timeToDetect()))
                        .instants(Episode::acknowledgedAt)
                        .numbers(episode -> bucket(episode.timeToAcknowledge()))
                        .instants(episode ->
                                episode.end() == null ? null : episode.end().at())
                        .texts(episode -> episode.end() == null
                                ? null
                                : Boolean.toString(episode.end().automatic()))
                        .numbers(episode -> bucket(episode.timeToResolve()))
                        .instants(Episode::firstResponseDue)
                        .instants(Episode::firstResponseLateAt)
                        .instants(Episode::resolveDue)
                        .instants(Episode::resolveLateAt),
                JdbcEpisodes::step);
    }

    @Override
    public int rollUp(Instant endedBefore, int most) {
        return database.query(
                        ROLL_UP, parameters -> parameters.instant(endedBefore).number(most), row -> row.integer("rows"))
                .getFirst();
    }

    private static Step step(Row row) throws SQLException {
        Instant openedAt = row.instant("opened_at");
        return new Step(
                row.constant("owner", Owner.class),
                row.flag("automatic"),
                since(openedAt, row.optionalInstant("acknowledged_at")),
                since(openedAt, row.optionalInstant("resolved_at")));
    }

    private static @Nullable Duration since(Instant begin, @Nullable Instant at) {
        return at == null ? null : Duration.between(begin, at);
    }

    private static @Nullable Long bucket(@Nullable Duration length) {
        return length == null ? null : (long) Spans.bucket(length);
    }
}
