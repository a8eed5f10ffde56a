package io.waymark.tracking.polling;

import io.waymark.jdbc.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether interfaces answer, as all replicas see it together; joins the caller's transaction. An interface that answers costs no
 * write.
 */
@Singleton
class CallHealth {
    private static final String FAILED = """
            INSERT INTO poll_health AS h (provider, faults, failing_since) VALUES (?, 1, ?)
            ON CONFLICT (provider) DO UPDATE SET faults = h.faults + 1,
               failing_since = CASE WHEN h.faults = 0 THEN excluded.failing_since ELSE h.failing_since END
            RETURNING faults, failing_since""";
    private static final String WENT_DOWN =
            "UPDATE poll_health SET down_since = now() WHERE provider = ? AND down_since IS NULL";
    private static final String ANSWERED = """
            UPDATE poll_health SET faults = 0, failing_since = NULL, down_since = NULL WHERE provider = ? AND faults > 0
            RETURNING old.down_since IS NOT NULL AS ended""";
    private final Database database;

    CallHealth(Database database) {
        this.database = database;
    }

    /**
     * Calls that failed in a row.
     *
     * @param since when the first of them did; null where nobody noted it
     */
    record Failures(int faults, @Nullable Instant since) {}

    /** Counts a failed call. */
    Failures failed(String provider, Instant at) {
        return database.query(
                        FAILED,
                        bind -> bind.text(provider).instant(at),
                        row -> new Failures(row.integer("faults"), row.optionalInstant("failing_since")))
                .getFirst();
    }

    /** An outage begins; false where it had begun before. */
    boolean wentDown(String provider) {
        return database.update(WENT_DOWN, bind -> bind.text(provider)) == 1;
    }

    /** A call was answered; true where this ends an outage. */
    boolean answered(String provider) {
        return database.first(ANSWERED, bind -> bind.text(provider), row -> row.flag("ended"))
                .orElse(false);
    }
}
