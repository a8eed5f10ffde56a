package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.application.DeferredClocks;
import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** A row for each subject whose clocks are stuck; hardly ever any. */
@ApplicationScoped
class JdbcDeferredClocks implements DeferredClocks {
    /** Of two replicas that put the same subject aside, the later moment is also the one that its row holds. */
    private static final String NOTE = """
            INSERT INTO deferred_clock AS noted (subject_key, deferred_until) VALUES (?, ?)
            ON CONFLICT (subject_key) DO UPDATE
            SET deferred_until = greatest(noted.deferred_until, excluded.deferred_until)
            RETURNING xmax = 0 AS fresh""";

    /** One that is overdue, say since a person set its clock, has not been tried yet. */
    private static final String FORGET_MOVED = """
            DELETE FROM deferred_clock AS noted WHERE NOT EXISTS (
                SELECT FROM subject
                WHERE key = noted.subject_key AND (due_at = noted.deferred_until OR due_at <= ?))
            RETURNING subject_key""";

    private final Database database;

    JdbcDeferredClocks(Database database) {
        this.database = database;
    }

    @Override
    public boolean note(String key, Instant until) {
        return database.query(NOTE, parameters -> parameters.text(key).instant(until), row -> row.flag("fresh"))
                .getFirst();
    }

    @Override
    public List<String> forgetMoved(Instant now) {
        return database.query(FORGET_MOVED, parameters -> parameters.instant(now), row -> row.text("subject_key"));
    }
}
