package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.ingest.application.KeptPushes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads {@code raw_push}. */
@Singleton
class JdbcKeptPushes implements KeptPushes {
    private static final String BY_IDS =
            "SELECT id, provider, account, received_at, body FROM raw_push WHERE id = ANY (?)";
    private static final String OF_STRETCH = """
            SELECT id, provider, account, received_at, body FROM raw_push
             WHERE received_at >= ? AND received_at < ? AND provider = ? AND (?::text IS NULL OR account = ?)
               AND (?::uuid IS NULL OR id > ?)
               AND (NOT ? OR id IN (SELECT push_id FROM unreadable_row WHERE mended_at IS NULL))
             ORDER BY id LIMIT ?""";
    private final Database database;
    private final RereadBodies reader;

    JdbcKeptPushes(Database database, RereadBodies reader) {
        this.database = database;
        this.reader = reader;
    }

    @Override
    public List<KeptPush> find(Collection<UUID> ids) {
        return database.query(BY_IDS, parameters -> parameters.uuids(ids), this::kept);
    }

    @Override
    public List<KeptPush> next(Stretch stretch, @Nullable UUID after, int limit) {
        return database.query(
                OF_STRETCH,
                parameters -> parameters
                        .instant(stretch.since())
                        .instant(stretch.until())
                        .text(stretch.provider())
                        .text(stretch.account())
                        .text(stretch.account())
                        .uuid(after)
                        .uuid(after)
                        .flag(stretch.unreadableOnly())
                        .number(limit),
                this::kept);
    }

    private KeptPush kept(Row row) throws SQLException {
        UUID id = row.uuid("id");
        String provider = row.text("provider");
        String account = row.text("account");
        Instant receivedAt = row.instant("received_at");
        return new KeptPush(
                id, provider, account, receivedAt, reader.read(id, provider, account, receivedAt, row.bytes("body")));
    }
}
