package io.waymark.tracking.calls;

import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Parameters;
import io.waymark.numbers.TrackingNumbers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statement that answers a question: only what is asked for stands in it, so that the database reads in the order of ids. */
final class CallSearch implements Database.Binding {
    private static final String NOTES = """
            SELECT id, at, direction, provider, account, outcome, peer, tracking_number, detail, times FROM call_note""";
    private static final String KEPT = """
            SELECT id, received_at AS at, 'IN' AS direction, provider, account, 'ACCEPTED' AS outcome, NULL AS peer,
                   ?::text AS tracking_number, (
                       SELECT 'cannot be read: ' || string_agg(place || ' ' || what, '; ' ORDER BY place)
                         FROM (SELECT place, what FROM unreadable_row r
                                WHERE r.push_id = raw_push.id AND r.mended_at IS NULL LIMIT 3) first) AS detail,
                   1 AS times FROM raw_push""";
    private static final String TOLD_OF = """
            id IN (SELECT n.push_id FROM shipment_leg l JOIN shipment_node n USING (shipment_id)
                    WHERE l.number_key = ?)""";
    private static final String NEWEST_FIRST = "ORDER BY id DESC LIMIT ?";

    /** A push's id and its time are taken one after the other, by clocks that need not agree: partitions are chosen widely. */
    private static final Duration DISAGREEMENT = Duration.ofMinutes(10);

    private final CallQuestion question;
    private final Conditions ofNotes;
    private final Conditions ofKept;

    /** Puts the question into SQL; the columns are those of {@code call_note}. */
    CallSearch(CallQuestion question) {
        this.question = question;
        this.ofNotes = asked().name("direction = ?", question.direction())
                .name("outcome = ?", question.outcome())
                .text("number_key = ?", key(question));
        this.ofKept = asked().instant("received_at >= ?", question.from().minus(DISAGREEMENT))
                .instant("received_at < ?", question.to().plus(DISAGREEMENT))
                .text(TOLD_OF, key(question));
    }

    String sql() {
        String notes = NOTES + ofNotes.sql() + NEWEST_FIRST;
        return isAboutPushes()
                ? "(" + notes + ") UNION ALL (" + KEPT + ofKept.sql() + NEWEST_FIRST + ") ORDER BY 1 DESC LIMIT ?"
                : notes;
    }

    @Override
    public void bind(Parameters parameters) throws SQLException {
        ofNotes.bind(parameters);
        parameters.number(question.limit());
        if (isAboutPushes()) {
            parameters.text(question.trackingNumber());
            ofKept.bind(parameters);
            parameters.number(question.limit()).number(question.limit());
        }
    }

    private Conditions asked() {
        UUID end = firstIdOf(question.to());
        UUID before = question.before();
        return new Conditions()
                .uuid("id >= ?", firstIdOf(question.from()))
                .uuid("id < ?", before == null || before.compareTo(end) > 0 ? end : before)
                .text("provider = ?", question.provider())
                .text("account = ?", question.account());
    }

    private static @Nullable String key(CallQuestion question) {
        String number = question.trackingNumber();
        return number == null ? null : TrackingNumbers.key(number);
    }

    /** Whether kept pushes, all of them accepted, may answer. */
    private boolean isAboutPushes() {
        return question.direction() != Direction.OUT
                && (question.outcome() == null || question.outcome() == Outcome.ACCEPTED);
    }

    /** The lowest UUIDv7 of a millisecond. */
    static UUID firstIdOf(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
