package io.waymark.reconciliation.export.adapter.persistence;

import io.waymark.reconciliation.export.application.ExportRows;
import io.waymark.reconciliation.export.domain.Export;
import io.waymark.reconciliation.export.domain.ExportRow;
import io.waymark.reconciliation.jdbc.Columns;
import io.waymark.reconciliation.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Pages of the snapshot by position. Entries are never changed, so pages read one after the other show the same ledger
 * without a transaction around them.
 */
@ApplicationScoped
class JdbcExportRows implements ExportRows {
    private static final String PAGE = """
            WITH page AS (
                SELECT * FROM ledger_entry
                WHERE position > ? AND position <= ? AND recorded_at >= ? AND recorded_at < ?
                  AND (?::text IS NULL OR merchant_id = ?)
                ORDER BY position LIMIT ?)
            SELECT page.*, l.line, l.account, l.amount_minor, l.currency
            FROM page JOIN ledger_line l USING (position)
            ORDER BY page.position, l.line""";

    private final Database database;

    JdbcExportRows(Database database) {
        this.database = database;
    }

    @Override
    public List<ExportRow> page(Export export, long afterPosition, int entries) {
        return database.query(
                PAGE,
                bind -> bind.number(afterPosition)
                        .number(export.snapshot().lastPosition())
                        .instant(export.period().from())
                        .instant(export.period().to())
                        .text(export.merchantId())
                        .text(export.merchantId())
                        .number(entries),
                JdbcExportRows::read);
    }

    private static ExportRow read(ResultSet row) throws SQLException {
        return new ExportRow(
                row.getLong("position"),
                row.getInt("line"),
                Columns.uuid(row, "entry_id"),
                row.getString("kind"),
                Columns.uuid(row, "order_id"),
                Columns.nullableText(row, "shipment_code"),
                row.getString("merchant_id"),
                row.getString("account"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount_minor")),
                row.getString("reason"),
                Columns.nullableUuid(row, "reverses"),
                Columns.uuids(row, "evidence"),
                Columns.instant(row, "occurred_at"),
                Columns.instant(row, "recorded_at"));
    }
}
