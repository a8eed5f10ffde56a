package io.waymark.delivery.inbox;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operator does with keys that wait: look at them, and have them tried again now. */
@ApplicationScoped
public class ParkedKeys {
    private static final String LIST = """
            SELECT consumer, key, event_id, type, cause, attempts, events, parked_at, next_attempt_at FROM (
                SELECT *, count(*) OVER (PARTITION BY consumer, key) AS events,
                       row_number() OVER (PARTITION BY consumer, key ORDER BY seq) AS place FROM inbox_parked) AS parked
            WHERE place = 1 AND (parked_at, consumer, key) > (coalesce(?, timestamptz '-infinity'), ?, ?)
            ORDER BY parked_at, consumer, key LIMIT ?""";

    private static final String TRY_NOW =
            "UPDATE inbox_parked SET next_attempt_at = now() WHERE consumer = ? AND (? = '' OR key = ?)";

    private final Database database;

    ParkedKeys(Database database) {
        this.database = database;
    }

    /** Where a key stands in the list. */
    public record Place(Instant parkedAt, String consumer, String key) {}

    /** Keys that wait behind a place, the longest first; from the beginning where it is null. */
    public List<ParkedKey> page(@Nullable Place after, int most) {
        return database.query(
                LIST,
                parameters -> parameters
                        .instant(after == null ? null : after.parkedAt())
                        .text(after == null ? "" : after.consumer())
                        .text(after == null ? "" : after.key())
                        .number(most),
                ParkedKeys::parkedKey);
    }

    private static ParkedKey parkedKey(Row row) throws SQLException {
        return new ParkedKey(
                row.text("consumer"),
                row.text("key"),
                row.uuid("event_id"),
                row.text("type"),
                row.optionalText("cause"),
                row.integer("attempts"),
                row.number("events"),
                row.instant("parked_at"),
                row.instant("next_attempt_at"));
    }

    /** Makes one key due at once; it is tried with the next look, within seconds. Returns how many events it holds. */
    public int tryNow(String consumer, String key) {
        return database.update(
                TRY_NOW, parameters -> parameters.text(consumer).text(key).text(key));
    }

    /** Makes all keys of a consumer due at once. */
    public int tryAllNow(String consumer) {
        return tryNow(consumer, "");
    }
}
