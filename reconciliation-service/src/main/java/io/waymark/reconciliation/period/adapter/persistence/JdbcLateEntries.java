package io.waymark.reconciliation.period.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.reconciliation.period.application.LateEntries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;

/** Late entries by an index of their own. */
@ApplicationScoped
class JdbcLateEntries implements LateEntries {
    private static final String PAGE = """
            SELECT * FROM ledger_entry WHERE happened_in < period AND period = ? AND position > ?
            ORDER BY position LIMIT ?""";

    private final Database database;

    JdbcLateEntries(Database database) {
        this.database = database;
    }

    @Override
    public List<Late> bookedIn(YearMonth period, long after, int limit) {
        return database.query(
                PAGE,
                bind -> bind.date(period.atDay(1)).number(after).number(limit),
                row -> new Late(
                        row.number("position"),
                        row.uuid("entry_id"),
                        row.text("kind"),
                        row.uuid("order_id"),
                        row.optionalText("shipment_code"),
                        YearMonth.from(row.date("happened_in")),
                        row.instant("occurred_at"),
                        row.instant("recorded_at")));
    }
}
