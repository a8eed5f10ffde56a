package io.waymark.tracking.mapping.adapter.persistence;

import io.waymark.jdbc.Row;
import io.waymark.tracking.mapping.domain.ProviderCode;
import io.waymark.tracking.mapping.domain.Replay;
import io.waymark.tracking.mapping.domain.Scope;
import io.waymark.tracking.mapping.domain.Tally;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads a replay from its row. */
final class ReplayRow {
    static Replay read(Row row) throws SQLException {
        return new Replay(
                row.uuid("id"),
                scope(row),
                row.constant("state", Replay.Progress.class),
                row.optionalUuid("reached"),
                row.text("requested_by"),
                row.instant("requested_at"),
                row.optionalInstant("started_at"),
                row.optionalInstant("finished_at"),
                row.integer("failures"),
                row.optionalText("failure"),
                new Tally(
                        row.number("nodes_read"),
                        row.number("nodes_changed"),
                        row.number("shipments_read"),
                        row.number("shipments_changed"),
                        row.number("bodies_read"),
                        row.number("bodies_missing"),
                        row.number("bodies_unreadable")),
                ending(row));
    }

    private static Replay.@Nullable Ending ending(Row row) throws SQLException {
        String by = row.optionalText("ended_by");
        return by == null ? null : new Replay.Ending(by, row.text("end_reason"));
    }

    private static Scope scope(Row row) throws SQLException {
        String provider = row.text("provider");
        String code = row.optionalText("code");
        return code == null
                ? new Scope.OfTime(
                        provider,
                        row.optionalText("account"),
                        row.instant("since"),
                        row.instant("until"),
                        row.flag("unreadable_only"))
                : new Scope.OfCode(new ProviderCode(provider, code), row.number("revision"));
    }

    private ReplayRow() {}
}
