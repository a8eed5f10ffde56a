package io.waymark.tracking.mapping.adapter.persistence;

import io.waymark.tracking.mapping.application.UnknownCodes;
import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.UnmappedCode;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Unknown codes in PostgreSQL, as the group commit counts them; how many nodes wait is asked of the nodes themselves. */
@Singleton
public class JdbcUnknownCodes implements UnknownCodes {
    private static final String WAITING = """
            SELECT c.*, n.nodes, n.shipments, n.example
              FROM (SELECT provider, code, array_agg(account ORDER BY account) AS accounts, min(first_seen) AS first_seen,
                           max(last_seen) AS last_seen
                      FROM unknown_code
                     WHERE closed_at IS NULL AND (?::text IS NULL OR provider = ?)
                       AND (?::text IS NULL OR (provider, code) > (?, ?))
                     GROUP BY provider, code ORDER BY provider, code LIMIT ?) c
             CROSS JOIN LATERAL (
                    SELECT count(*) AS nodes, count(DISTINCT shipment_id) AS shipments, min(description) AS example
                      FROM shipment_node WHERE provider = c.provider AND code = c.code AND NOT known) n
             ORDER BY c.provider, c.code""";
    private static final String COUNT =
            "SELECT count(DISTINCT (provider, code)) FROM unknown_code WHERE closed_at IS NULL";
    private static final String LOCK = """
            SELECT code FROM unknown_code
             WHERE (provider, account) IN (SELECT provider, account FROM unknown_code WHERE provider = ? AND code = ?)
             ORDER BY provider, account, code FOR UPDATE""";
    private static final String CLOSE = """
            WITH closed AS (
                UPDATE unknown_code SET closed_at = ?, untold = 0
                 WHERE provider = ? AND code = ? AND closed_at IS NULL RETURNING provider, account)
            SELECT account FROM closed c
             WHERE NOT EXISTS (SELECT 1 FROM unknown_code u
                                WHERE u.provider = c.provider AND u.account = c.account AND u.code <> ?
                                  AND u.closed_at IS NULL)""";
    private final MappingStore store;

    JdbcUnknownCodes(MappingStore store) {
        this.store = store;
    }

    @Override
    public List<UnmappedCode> waiting(@Nullable String provider, @Nullable ProviderCode after, int limit) {
        String afterProvider = after == null ? null : after.provider();
        String afterCode = after == null ? null : after.code();
        return store.rows(
                "list unknown codes",
                WAITING,
                JdbcUnknownCodes::code,
                provider,
                provider,
                afterProvider,
                afterProvider,
                afterCode,
                limit);
    }

    @Override
    public long count() {
        return store.rows("count unknown codes", COUNT, row -> row.getLong(1)).getFirst();
    }

    @Override
    public void lock(ProviderCode code) {
        store.rows("lock an unknown code", LOCK, row -> row.getString(1), code.provider(), code.code());
    }

    @Override
    public List<String> close(ProviderCode code, Instant at) {
        return store.rows(
                "close an unknown code", CLOSE, row -> row.getString(1), at, code.provider(), code.code(), code.code());
    }

    private static UnmappedCode code(ResultSet row) throws SQLException {
        return new UnmappedCode(
                new ProviderCode(row.getString("provider"), row.getString("code")),
                List.of((String[]) row.getArray("accounts").getArray()),
                row.getObject("first_seen", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                row.getLong("nodes"),
                row.getLong("shipments"),
                row.getString("example"));
    }
}
