package io.waymark.tracking.mapping.adapter.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.jdbc.Database;
import io.waymark.tracking.mapping.application.Replays;
import io.waymark.tracking.mapping.application.Step;
import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.tracking.mapping.domain.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replays in PostgreSQL: a lease says who works at one, a row lock that only one batch of it runs at a time. */
@Singleton
public class JdbcReplays implements Replays {
    private static final String ADD = """
            INSERT INTO mapping_replay (id, provider, code, revision, account, since, until, state, requested_by, requested_at,
                                        due_at, unreadable_only)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?)""";
    private static final String FIND = "SELECT * FROM mapping_replay WHERE id = ?";
    private static final String OF_REVISION = "SELECT * FROM mapping_replay WHERE revision = ?";
    private static final String PAGE = """
            SELECT * FROM mapping_replay WHERE (?::text IS NULL OR provider = ?) AND (?::uuid IS NULL OR id < ?)
             ORDER BY id DESC LIMIT ?""";
    private static final String TAKE = """
            UPDATE mapping_replay SET state = 'RUNNING', holder = ?, due_at = ?, started_at = coalesce(started_at, ?)
             WHERE id = (SELECT id FROM mapping_replay WHERE state IN ('WAITING', 'RUNNING') AND due_at <= ?
                          ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *""";
    private static final String HOLD = """
            UPDATE mapping_replay SET due_at = ? WHERE id = ? AND holder = ? AND state = 'RUNNING' RETURNING *""";
    private static final String ADVANCE = """
            WITH looked AS (
                INSERT INTO mapping_replay_shipment AS s (replay_id, shipment_id, changed)
                SELECT ?, shipment_id, shipment_id = ANY (?::uuid[]) FROM unnest(?::uuid[]) AS n (shipment_id)
                ON CONFLICT (replay_id, shipment_id) DO UPDATE SET changed = true
                   WHERE excluded.changed AND NOT s.changed
                RETURNING old.shipment_id IS NULL AS is_new, new.changed)
            UPDATE mapping_replay SET
                shipments_read = shipments_read + (SELECT count(*) FILTER (WHERE is_new) FROM looked),
                shipments_changed = shipments_changed + (SELECT count(*) FILTER (WHERE changed) FROM looked),
                nodes_read = nodes_read + ?, nodes_changed = nodes_changed + ?, bodies_read = bodies_read + ?,
                bodies_missing = bodies_missing + ?, bodies_unreadable = bodies_unreadable + ?,
                reached = coalesce(?, reached), failures = 0, failure = NULL
             WHERE id = ?""";
    private static final String COMPLETE =
            "UPDATE mapping_replay SET state = 'COMPLETED', finished_at = ?, holder = NULL WHERE id = ?";
    private static final String END = """
            UPDATE mapping_replay SET state = 'ENDED', finished_at = ?, holder = NULL, ended_by = ?, end_reason = ?
             WHERE id = ? AND state IN ('WAITING', 'RUNNING')""";
    private static final String GIVE_BACK = """
            UPDATE mapping_replay SET state = 'WAITING', holder = NULL, due_at = ?, failure = ?,
                   failures = CASE WHEN ?::text IS NULL THEN failures ELSE failures + 1 END
             WHERE id = ? AND holder = ? AND state = 'RUNNING'""";
    private static final String REOPEN = """
            UPDATE mapping_replay r SET state = 'WAITING', finished_at = NULL, due_at = ?
             WHERE r.state = 'COMPLETED' AND r.revision IS NOT NULL
               AND EXISTS (SELECT 1 FROM shipment_node n
                            WHERE n.provider = r.provider AND n.code = r.code AND n.mapping_version < r.revision)
               AND NOT EXISTS (SELECT 1 FROM mapping_replay m
                                WHERE m.provider = r.provider AND m.code = r.code AND m.revision > r.revision)""";
    private static final String FORGET = """
            DELETE FROM mapping_replay_shipment s USING mapping_replay r
             WHERE r.id = s.replay_id AND r.state IN ('COMPLETED', 'ENDED') AND r.finished_at < ?""";
    private static final String OPEN = """
            SELECT count(*) AS unfinished, count(*) FILTER (WHERE failures > 0) AS failing
              FROM mapping_replay WHERE state IN ('WAITING', 'RUNNING')""";
    private final Database database;

    JdbcReplays(Database database) {
        this.database = database;
    }

    @Override
    public Replay request(Scope scope, String by, Instant at) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        switch (scope) {
            case Scope.OfCode(var code, long revision) ->
                add(id, scope, code.code(), revision, null, null, null, by, at);
            case Scope.OfTime time -> add(id, scope, null, null, time.account(), time.since(), time.until(), by, at);
        }
        return Replay.requested(id, scope, by, at);
    }

    private void add(
            UUID id,
            Scope scope,
            @Nullable String code,
            @Nullable Long revision,
            @Nullable String account,
            @Nullable Instant since,
            @Nullable Instant until,
            String by,
            Instant at) {
        database.update(ADD, parameters -> parameters
                .uuid(id)
                .text(scope.provider())
                .text(code)
                .number(revision)
                .text(account)
                .instant(since)
                .instant(until)
                .text(by)
                .instant(at)
                .instant(at)
                .flag(scope instanceof Scope.OfTime time && time.unreadableOnly()));
    }

    @Override
    public Optional<Replay> find(UUID id) {
        return database.first(FIND, parameters -> parameters.uuid(id), ReplayRow::read);
    }

    @Override
    public Optional<Replay> ofRevision(long revision) {
        return database.first(OF_REVISION, parameters -> parameters.number(revision), ReplayRow::read);
    }

    @Override
    public List<Replay> page(@Nullable String provider, @Nullable UUID before, int limit) {
        return database.query(
                PAGE,
                parameters -> parameters
                        .text(provider)
                        .text(provider)
                        .uuid(before)
                        .uuid(before)
                        .number(limit),
                ReplayRow::read);
    }

    @Override
    public Optional<Replay> take(UUID holder, Instant now, Instant until) {
        return database.first(
                TAKE,
                parameters ->
                        parameters.uuid(holder).instant(until).instant(now).instant(now),
                ReplayRow::read);
    }

    @Override
    public Optional<Replay> hold(UUID id, UUID holder, Instant until) {
        return database.first(
                HOLD, parameters -> parameters.instant(until).uuid(id).uuid(holder), ReplayRow::read);
    }

    @Override
    public void advance(UUID id, Step step) {
        database.update(ADVANCE, parameters -> parameters
                .uuid(id)
                .uuids(step.moved())
                .uuids(step.shipments())
                .number(step.nodesRead())
                .number(step.nodesChanged())
                .number(step.bodiesRead())
                .number(step.bodiesMissing())
                .number(step.bodiesUnreadable())
                .uuid(step.reached())
                .uuid(id));
    }

    @Override
    public void complete(UUID id, Instant at) {
        database.update(COMPLETE, parameters -> parameters.instant(at).uuid(id));
    }

    @Override
    public boolean end(UUID id, Replay.Ending ending, Instant at) {
        return database.update(END, parameters -> parameters
                        .instant(at)
                        .text(ending.by())
                        .text(ending.reason())
                        .uuid(id))
                == 1;
    }

    @Override
    public void giveBack(UUID id, UUID holder, Instant due, @Nullable String failure) {
        database.update(GIVE_BACK, parameters -> parameters
                .instant(due)
                .text(failure)
                .text(failure)
                .uuid(id)
                .uuid(holder));
    }

    @Override
    public int reopenIncomplete(Instant now) {
        return database.update(REOPEN, parameters -> parameters.instant(now));
    }

    @Override
    public void forgetShipments(Instant endedBefore) {
        database.update(FORGET, parameters -> parameters.instant(endedBefore));
    }

    @Override
    public Open open() {
        return database.query(OPEN, row -> new Open(row.number("unfinished"), row.number("failing")))
                .getFirst();
    }
}
