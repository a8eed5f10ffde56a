package io.waymark.reconciliation.export;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The rows of an export, a page at a time: neither memory nor a transaction grows with a slow reader.
 *
 * <p>Pages by position. Entries are never changed and those of transactions after the export's horizon are left out, so
 * pages read one after the other show the same ledger without a transaction around them.
 */
@ApplicationScoped
public class ExportRows {
    private static final String PAGE = """
            WITH page AS (
                SELECT * FROM ledger_entry
                WHERE position > ? AND position <= ? AND recorded_at >= ? AND recorded_at < ?
                  AND booked_in < (SELECT horizon FROM ledger_export WHERE export_id = ?)
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
     * @param afterPosition position of the last entry read; the stretch's {@code afterPosition} at first
     * @param entries       how many entries at most
     */
    public List<ExportRow> page(Export export, long afterPosition, int entries) {
        return database.query(
                PAGE,
                bind -> bind.number(afterPosition)
                        .number(export.stretch().lastPosition())
                        .instant(export.period().from())
                        .instant(export.period().to())
                        .uuid(export.id())
                        .text(export.merchantId())
                        .text(export.merchantId())
                        .number(entries),
                ExportRows::read);
    }

    private static ExportRow read(Row row) throws SQLException {
        return new ExportRow(
                row.number("position"),
                row.integer("line"),
                row.uuid("entry_id"),
                row.text("kind"),
                row.uuid("order_id"),
                row.optionalText("shipment_code"),
                row.text("merchant_id"),
                row.text("account"),
                Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("amount_minor")),
                row.text("reason"),
                row.optionalUuid("reverses"),
                row.uuids("evidence"),
                row.instant("occurred_at"),
                row.instant("recorded_at"));
    }
}
