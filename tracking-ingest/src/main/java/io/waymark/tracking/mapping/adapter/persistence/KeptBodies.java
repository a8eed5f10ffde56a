package io.waymark.tracking.mapping.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.ingest.adapter.persistence.RereadBodies;
import io.waymark.tracking.provider.domain.Push;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds stored bodies, and what they say by today's readers. */
@Singleton
final class KeptBodies {
    private static final String BY_IDS =
            "SELECT id, provider, account, received_at, body FROM raw_push WHERE id = ANY (?)";
    private static final String OF_TIME = """
            SELECT id, provider, account, received_at, body FROM raw_push
             WHERE received_at >= ? AND received_at < ? AND provider = ? AND (?::text IS NULL OR account = ?)
               AND (?::uuid IS NULL OR id > ?)
             ORDER BY id LIMIT ?""";
    private final RereadBodies reader;

    /**
     * A body that is kept.
     *
     * @param push what it says; null where today's reader does not accept it, or no key opens it
     */
    record Body(
            UUID id,
            String provider,
            String account,
            Instant receivedAt,
            @Nullable Push push) {}

    KeptBodies(RereadBodies reader) {
        this.reader = reader;
    }

    /** Those of the pushes that are kept. */
    Map<UUID, Body> find(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, Body> found = new HashMap<>();
        Database.query(connection, BY_IDS, parameters -> parameters.uuids(ids), this::body)
                .forEach(body -> found.put(body.id(), body));
        return found;
    }

    /** The next of a time, in the order in which they came. */
    List<Body> next(
            Connection connection,
            String provider,
            @Nullable String account,
            Instant since,
            Instant until,
            @Nullable UUID after,
            int limit)
            throws SQLException {
        return Database.query(
                connection,
                OF_TIME,
                parameters -> parameters
                        .instant(since)
                        .instant(until)
                        .text(provider)
                        .text(account)
                        .text(account)
                        .uuid(after)
                        .uuid(after)
                        .number(limit),
                this::body);
    }

    private Body body(Row row) throws SQLException {
        UUID id = row.uuid("id");
        String provider = row.text("provider");
        String account = row.text("account");
        Instant receivedAt = row.instant("received_at");
        return new Body(
                id, provider, account, receivedAt, reader.read(id, provider, account, receivedAt, row.bytes("body")));
    }
}
