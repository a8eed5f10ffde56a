package io.waymark.tracking.calls.adapter.persistence;

import io.waymark.tracking.calls.application.CallQuestion;
import io.waymark.tracking.calls.domain.Direction;
import io.waymark.tracking.calls.domain.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statement that answers a question: only what is asked for stands in it, so that the database reads in the order of ids. */
final class CallSearch {
    private static final String NOTES = """
            SELECT id, at, direction, provider, account, outcome, peer, tracking_number, detail, times
              FROM call_note WHERE id >= ? AND id < ?""";
    private static final String KEPT = """
            SELECT id, received_at, 'IN', provider, account, 'ACCEPTED', NULL, ?::text, NULL, 1
              FROM raw_push WHERE id >= ? AND id < ? AND received_at >= ? AND received_at < ?""";
    private static final String TOLD_OF = """
            AND id IN (SELECT n.push_id FROM shipment_leg l JOIN shipment_node n USING (shipment_id)
                        WHERE l.tracking_number = ?)""";

    /** A push's id and its time are taken one after the other, by clocks that need not agree: partitions are chosen widely. */
    private static final Duration DISAGREEMENT = Duration.ofMinutes(10);

    private final CallQuestion question;
    private final UUID from;
    private final UUID to;
    private final List<@Nullable Object> values = new ArrayList<>();

    private CallSearch(CallQuestion question) {
        this.question = question;
        UUID end = firstIdOf(question.to());
        this.from = firstIdOf(question.from());
        UUID before = question.before();
        this.to = before == null || before.compareTo(end) > 0 ? end : before;
    }

    /** The statement, its parameters set; its columns are those of {@code call_note}. */
    static PreparedStatement prepare(Connection connection, CallQuestion question) throws SQLException {
        CallSearch search = new CallSearch(question);
        PreparedStatement statement = connection.prepareStatement(search.sql());
        for (int i = 0; i < search.values.size(); i++) {
            statement.setObject(i + 1, search.values.get(i));
        }
        return statement;
    }

    private String sql() {
        String notes = notes();
        return (isAboutPushes() ? "(" + notes + ") UNION ALL (" + kept() + ") ORDER BY 1 DESC" + limit() : notes);
    }

    /** Whether kept pushes, all of them accepted, may answer. */
    private boolean isAboutPushes() {
        return question.direction() != Direction.OUT
                && (question.outcome() == null || question.outcome() == Outcome.ACCEPTED);
    }

    private String notes() {
        StringBuilder sql = new StringBuilder(NOTES);
        values.add(from);
        values.add(to);
        narrow(sql, "direction", name(question.direction()));
        narrow(sql, "outcome", name(question.outcome()));
        narrow(sql, "tracking_number", question.trackingNumber());
        ofAccount(sql);
        return sql.append(" ORDER BY id DESC").append(limit()).toString();
    }

    private String kept() {
        StringBuilder sql = new StringBuilder(KEPT);
        values.add(question.trackingNumber());
        values.add(from);
        values.add(to);
        values.add(question.from().minus(DISAGREEMENT).atOffset(ZoneOffset.UTC));
        values.add(question.to().plus(DISAGREEMENT).atOffset(ZoneOffset.UTC));
        if (question.trackingNumber() != null) {
            sql.append(' ').append(TOLD_OF);
            values.add(question.trackingNumber());
        }
        ofAccount(sql);
        return sql.append(" ORDER BY id DESC").append(limit()).toString();
    }

    private void ofAccount(StringBuilder sql) {
        narrow(sql, "provider", question.provider());
        narrow(sql, "account", question.account());
    }

    private void narrow(StringBuilder sql, String column, @Nullable String value) {
        if (value != null) {
            sql.append(" AND ").append(column).append(" = ?");
            values.add(value);
        }
    }

    private String limit() {
        values.add(question.limit());
        return " LIMIT ?";
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    /** The lowest UUIDv7 of a millisecond. */
    static UUID firstIdOf(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
