package io.waymark.tracking.calls;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Parameters;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statement that answers a question: only what is asked for stands in it, so that the database reads in the order of ids. */
final class CallSearch implements Database.Binding {
    private static final String NOTES = """
            SELECT id, at, direction, provider, account, outcome, peer, tracking_number, detail, times
              FROM call_note WHERE id >= ? AND id < ?""";
    private static final String KEPT = """
            SELECT id, received_at AS at, 'IN' AS direction, provider, account, 'ACCEPTED' AS outcome, NULL AS peer,
                   ?::text AS tracking_number, NULL AS detail, 1 AS times
              FROM raw_push WHERE id >= ? AND id < ? AND received_at >= ? AND received_at < ?""";
    private static final String TOLD_OF = """
            AND id IN (SELECT n.push_id FROM shipment_leg l JOIN shipment_node n USING (shipment_id)
                        WHERE l.tracking_number = ?)""";

    /** A push's id and its time are taken one after the other, by clocks that need not agree: partitions are chosen widely. */
    private static final Duration DISAGREEMENT = Duration.ofMinutes(10);

    private final CallQuestion question;
    private final UUID from;
    private final UUID to;
    private final List<Database.Binding> values = new ArrayList<>();
    private final String sql;

    /** Puts the question into SQL; the columns are those of {@code call_note}. */
    CallSearch(CallQuestion question) {
        this.question = question;
        UUID end = firstIdOf(question.to());
        this.from = firstIdOf(question.from());
        UUID before = question.before();
        this.to = before == null || before.compareTo(end) > 0 ? end : before;
        this.sql = written();
    }

    String sql() {
        return sql;
    }

    @Override
    public void bind(Parameters parameters) throws SQLException {
        for (Database.Binding value : values) {
            value.bind(parameters);
        }
    }

    private String written() {
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
        values.add(bind -> bind.uuid(from));
        values.add(bind -> bind.uuid(to));
        narrow(sql, "direction", name(question.direction()));
        narrow(sql, "outcome", name(question.outcome()));
        narrow(sql, "tracking_number", question.trackingNumber());
        ofAccount(sql);
        return sql.append(" ORDER BY id DESC").append(limit()).toString();
    }

    private String kept() {
        StringBuilder sql = new StringBuilder(KEPT);
        text(question.trackingNumber());
        values.add(bind -> bind.uuid(from));
        values.add(bind -> bind.uuid(to));
        values.add(bind -> bind.instant(question.from().minus(DISAGREEMENT)));
        values.add(bind -> bind.instant(question.to().plus(DISAGREEMENT)));
        if (question.trackingNumber() != null) {
            sql.append(' ').append(TOLD_OF);
            text(question.trackingNumber());
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
            text(value);
        }
    }

    private void text(@Nullable String value) {
        values.add(bind -> bind.text(value));
    }

    private String limit() {
        values.add(bind -> bind.number(question.limit()));
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
