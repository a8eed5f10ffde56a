package io.waymark.delivery.callrates;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.webhook.domain.FailureShare;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How channels fare over all replicas: a row each, locked in the order of their names; joins the caller's transaction. */
@ApplicationScoped
class RatedChannels {
    private static final String MAKE = """
            INSERT INTO call_rate (channel, called_at) SELECT channel, ? FROM unnest(?::text[]) AS t (channel) ORDER BY channel
            ON CONFLICT DO NOTHING""";
    private static final String LOCK = """
            SELECT channel, calls, failed, told, since, called_at FROM call_rate WHERE channel = ANY (?)
            ORDER BY channel FOR UPDATE""";
    private static final String SAVE = """
            UPDATE call_rate AS r SET calls = t.calls, failed = t.failed, told = t.told, since = t.since, called_at = t.called_at
            FROM unnest(?::text[], ?::text[]::float8[], ?::text[]::float8[], ?::boolean[], ?::timestamptz[], ?::timestamptz[])
                AS t (channel, calls, failed, told, since, called_at)
            WHERE r.channel = t.channel""";
    private static final String FORGET = "DELETE FROM call_rate WHERE channel = ? RETURNING told";

    /** What another replica has in its hands is called by it, and not idle. */
    private static final String FORGET_IDLE = """
            DELETE FROM call_rate WHERE channel IN (
                SELECT channel FROM call_rate WHERE called_at < ? ORDER BY channel FOR UPDATE SKIP LOCKED)
            RETURNING channel, told""";

    private static final String TOLD = "SELECT count(*) AS told FROM call_rate WHERE told";

    private final Database database;

    RatedChannels(Database database) {
        this.database = database;
    }

    /** Locks channels until the transaction ends; one that nobody knew is made. */
    List<RatedChannel> lock(List<String> channels, Instant now) {
        database.update(MAKE, parameters -> parameters.instant(now).texts(channels));
        return database.query(LOCK, parameters -> parameters.texts(channels), RatedChannels::rated);
    }

    void save(List<RatedChannel> channels) {
        database.update(SAVE, parameters -> parameters
                .rows(channels)
                .texts(RatedChannel::channel)
                .texts(each -> Double.toString(each.share().all()))
                .texts(each -> Double.toString(each.share().failed()))
                .flags(each -> each.share().told())
                .instants(each -> each.share().since())
                .instants(RatedChannel::calledAt));
    }

    /** Forgets one; answers whether it was told of, and nothing where nobody knew it. */
    Optional<Boolean> forget(String channel) {
        return database.first(FORGET, parameters -> parameters.text(channel), row -> row.flag("told"));
    }

    /** Forgets those that nobody called since; answers which of them had been told of. */
    List<String> forgetIdle(Instant calledBefore) {
        record Idle(String channel, boolean told) {}
        return database
                .query(
                        FORGET_IDLE,
                        parameters -> parameters.instant(calledBefore),
                        row -> new Idle(row.text("channel"), row.flag("told")))
                .stream()
                .filter(Idle::told)
                .map(Idle::channel)
                .toList();
    }

    /** How many channels an open incident tells of. */
    long told() {
        return database.query(TOLD, row -> row.number("told")).getFirst();
    }

    private static RatedChannel rated(Row row) throws SQLException {
        return new RatedChannel(
                row.text("channel"),
                new FailureShare(
                        Double.parseDouble(row.text("calls")),
                        Double.parseDouble(row.text("failed")),
                        row.flag("told"),
                        row.optionalInstant("since")),
                row.instant("called_at"));
    }
}
