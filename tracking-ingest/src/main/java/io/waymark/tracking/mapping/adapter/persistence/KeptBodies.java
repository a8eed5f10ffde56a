package io.waymark.tracking.mapping.adapter.persistence;

import io.waymark.tracking.ingest.adapter.persistence.RereadBodies;
import io.waymark.tracking.provider.domain.Push;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
        MappingStore.rows(connection, BY_IDS, this::body, (Object) ids.toArray(UUID[]::new))
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
        return MappingStore.rows(
                connection, OF_TIME, this::body, since, until, provider, account, account, after, after, limit);
    }

    private Body body(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String provider = row.getString("provider");
        String account = row.getString("account");
        Instant receivedAt = row.getObject("received_at", OffsetDateTime.class).toInstant();
        return new Body(
                id,
                provider,
                account,
                receivedAt,
                reader.read(id, provider, account, receivedAt, row.getBytes("body")));
    }
}
