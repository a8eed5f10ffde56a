package io.waymark.tracking.ingest.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.ingest.domain.UnknownCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts nodes of unknown codes durably, and makes an incident of each code now and then, however many nodes carry it. */
final class UnknownCodeRows {
    private static final String COUNT = """
            INSERT INTO unknown_code AS u (provider, account, code, first_seen, last_seen, nodes, untold)
            SELECT provider, account, code, seen, seen, nodes, nodes
              FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[])
                   AS n (provider, account, code, nodes, seen)
             ORDER BY provider, account, code
            ON CONFLICT (provider, account, code) DO UPDATE
               SET nodes = CASE WHEN u.closed_at IS NULL THEN u.nodes ELSE 0 END + excluded.nodes,
                   first_seen = CASE WHEN u.closed_at IS NULL THEN u.first_seen ELSE excluded.first_seen END,
                   untold = u.untold + excluded.untold, last_seen = excluded.last_seen, closed_at = NULL""";
    private static final String TELL = """
            UPDATE unknown_code SET untold = 0, told_at = now()
              FROM (SELECT provider, account, code, untold AS occurrences FROM unknown_code
                     WHERE untold > 0 AND closed_at IS NULL AND (told_at IS NULL OR told_at < now() - interval '1 minute')
                     ORDER BY provider, account, code FOR UPDATE SKIP LOCKED) due
             WHERE (unknown_code.provider, unknown_code.account, unknown_code.code)
                 = (due.provider, due.account, due.code)
            RETURNING due.provider, due.account, due.code, due.occurrences, first_seen""";

    /** Counts new nodes by code and answers the incidents that are due. */
    static List<Incident> count(Connection connection, Map<UnknownCode, Long> nodes, Instant now) throws SQLException {
        if (nodes.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement upsert = connection.prepareStatement(COUNT)) {
            new Columns<>(upsert, List.copyOf(nodes.entrySet()))
                    .texts(entry -> entry.getKey().provider())
                    .texts(entry -> entry.getKey().account())
                    .texts(entry -> entry.getKey().code())
                    .numbers(Map.Entry::getValue)
                    .instants(entry -> now);
            upsert.executeUpdate();
        }
        return due(connection, now);
    }

    /** The incidents of codes that were not told for a minute; they count as told from now on. */
    static List<Incident> due(Connection connection, Instant now) throws SQLException {
        List<Incident> incidents = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(TELL);
                ResultSet row = update.executeQuery()) {
            while (row.next()) {
                incidents.add(Incident.of(
                                Incident.Kind.MAP_UNKNOWN,
                                row.getString(1) + "/" + row.getString(2),
                                "the mapping does not hold this code: its nodes are kept and move no state",
                                row.getString(3),
                                row.getLong(4),
                                now)
                        .begunAt(row.getObject(5, OffsetDateTime.class).toInstant()));
            }
        }
        return incidents;
    }

    private UnknownCodeRows() {}
}
