package io.waymark.tracking.mapping.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.tracking.mapping.application.UnknownCodes;
import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.UnmappedCode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
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
            "SELECT count(DISTINCT (provider, code)) AS codes FROM unknown_code WHERE closed_at IS NULL";
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
    private final Database database;

    JdbcUnknownCodes(Database database) {
        this.database = database;
    }

    @Override
    public List<UnmappedCode> waiting(@Nullable String provider, @Nullable ProviderCode after, int limit) {
        String afterProvider = after == null ? null : after.provider();
        String afterCode = after == null ? null : after.code();
        return database.query(
                WAITING,
                parameters -> parameters
                        .text(provider)
                        .text(provider)
                        .text(afterProvider)
                        .text(afterProvider)
                        .text(afterCode)
                        .number(limit),
                JdbcUnknownCodes::code);
    }

    @Override
    public long count() {
        return database.query(COUNT, row -> row.number("codes")).getFirst();
    }

    @Override
    public void lock(ProviderCode code) {
        database.query(LOCK, parameters -> parameters.text(code.provider()).text(code.code()), row -> row.text("code"));
    }

    @Override
    public List<String> close(ProviderCode code, Instant at) {
        return database.query(
                CLOSE,
                parameters -> parameters
                        .instant(at)
                        .text(code.provider())
                        .text(code.code())
                        .text(code.code()),
                row -> row.text("account"));
    }

    private static UnmappedCode code(Row row) throws SQLException {
        return new UnmappedCode(
                new ProviderCode(row.text("provider"), row.text("code")),
                row.texts("accounts"),
                row.instant("first_seen"),
                row.instant("last_seen"),
                row.number("nodes"),
                row.number("shipments"),
                row.optionalText("example"));
    }
}
