package io.waymark.reconciliation.export;

import io.waymark.reconciliation.jdbc.Columns;
import io.waymark.reconciliation.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The rows of an export, a page at a time: neither memory nor a transaction grows with a slow reader.
 *
 * <p>Pages of the snapshot by position. Entries are never changed, so pages read one after the other show the same ledger
 * without a transaction around them.
 */
@ApplicationScoped
public class ExportRows {
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

    ExportRows(Database database) {
        this.database = database;
    }

    /**
     * The lines of the next entries, in the order of booking.
     *
     * @param afterPosition position of the last entry read; the snapshot's {@code afterPosition} at first
     * @param entries       how many entries at most
     */
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
                ExportRows::read);
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
