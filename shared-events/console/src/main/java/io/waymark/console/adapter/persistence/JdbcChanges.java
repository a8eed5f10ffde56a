package io.waymark.console.adapter.persistence;

import io.waymark.console.application.Changes;
import io.waymark.console.domain.Change;
import io.waymark.jdbc.Conditions;
import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The console's log of changes; ids hold the time, so they are read in their order. */
@Singleton
class JdbcChanges implements Changes {
    private static final String NEW_ID = "SELECT uuidv7() AS id";
    private static final String ADD = """
            INSERT INTO console_change (change_id, changed_at, changed_by, room, name, before, after)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND =
            "SELECT change_id, changed_at, changed_by, room, name, before, after FROM console_change";
    private static final String NEWEST_FIRST = "ORDER BY change_id DESC LIMIT ?";

    private final Database database;
    private final FieldsSeal seal;
    private final Clock clock;

    JdbcChanges(Database database, FieldsSeal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public void add(
            String by,
            String room,
            String name,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {
        UUID id = database.query(NEW_ID, row -> row.uuid("id")).getFirst();
        database.update(ADD, parameters -> parameters
                .uuid(id)
                .instant(clock.instant())
                .text(by)
                .text(room)
                .text(name)
                .bytes(before == null ? null : seal.change(id.toString(), before))
                .bytes(after == null ? null : seal.change(id.toString(), after)));
    }

    @Override
    public List<Change> find(@Nullable String room, @Nullable String name, @Nullable UUID before, int limit) {
        Conditions asked =
                new Conditions().text("room = ?", room).text("name = ?", name).uuid("change_id < ?", before);
        return database.query(
                FIND + asked.sql() + NEWEST_FIRST,
                parameters -> {
                    asked.bind(parameters);
                    parameters.number(limit);
                },
                this::change);
    }

    private Change change(Row row) throws SQLException {
        UUID id = row.uuid("change_id");
        return new Change(
                id,
                row.instant("changed_at"),
                row.text("changed_by"),
                row.text("room"),
                row.text("name"),
                fields(id, row.optionalBytes("before")),
                fields(id, row.optionalBytes("after")));
    }

    private @Nullable Map<String, String> fields(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? null : seal.change(id.toString(), sealed);
    }
}
