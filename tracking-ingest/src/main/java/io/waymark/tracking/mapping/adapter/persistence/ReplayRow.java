package io.waymark.tracking.mapping.adapter.persistence;

import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.tracking.mapping.domain.Scope;
import io.waymark.tracking.mapping.domain.Tally;
import io.waymark.tracking.shipment.adapter.persistence.StoredTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads a replay from its row. */
final class ReplayRow {
    static Replay read(ResultSet row) throws SQLException {
        return new Replay(
                row.getObject("id", UUID.class),
                scope(row),
                Replay.Progress.valueOf(row.getString("state")),
                row.getObject("reached", UUID.class),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                StoredTimes.instant(row, "started_at"),
                StoredTimes.instant(row, "finished_at"),
                row.getInt("failures"),
                row.getString("failure"),
                new Tally(
                        row.getLong("nodes_read"),
                        row.getLong("nodes_changed"),
                        row.getLong("shipments_read"),
                        row.getLong("shipments_changed"),
                        row.getLong("bodies_read"),
                        row.getLong("bodies_missing"),
                        row.getLong("bodies_unreadable")));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        String provider = row.getString("provider");
        String code = row.getString("code");
        return code == null
                ? new Scope.OfTime(
                        provider,
                        row.getString("account"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("until", OffsetDateTime.class).toInstant())
                : new Scope.OfCode(new ProviderCode(provider, code), row.getLong("revision"));
    }

    private ReplayRow() {}
}
