package io.waymark.reconciliation.ledger.adapter.persistence;

import io.waymark.jdbc.Row;
import io.waymark.reconciliation.ledger.domain.Account;
import io.waymark.reconciliation.ledger.domain.BookingKey;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.EntryKind;
import io.waymark.reconciliation.ledger.domain.Line;
import io.waymark.reconciliation.ledger.domain.Subject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An entry with its lines as one row: the lines come as three arrays of the same length. */
final class EntryRow {
    /** Columns of an entry {@code e} whose lines were folded by {@link #LINES}. */
    static final String COLUMNS = """
            e.kind, e.business_key, e.order_id, e.shipment_code, e.merchant_id, e.carrier, e.reason, e.reverses,
            e.evidence, e.occurred_at, e.recorded_at, l.accounts, l.amounts, l.currencies""";

    static final String LINES = """
            CROSS JOIN LATERAL (
                SELECT array_agg(account ORDER BY line) AS accounts, array_agg(amount_minor ORDER BY line) AS amounts,
                       array_agg(currency ORDER BY line) AS currencies
                FROM ledger_line WHERE position = e.position) l""";

    static Entry read(Row row) throws SQLException {
        return new Entry(
                new BookingKey(row.constant("kind", EntryKind.class), row.text("business_key")),
                new Subject(
                        row.uuid("order_id"),
                        row.optionalText("shipment_code"),
                        row.text("merchant_id"),
                        row.optionalText("carrier")),
                row.text("reason"),
                row.optionalUuid("reverses"),
                row.uuids("evidence"),
                lines(row),
                row.instant("occurred_at"),
                row.instant("recorded_at"));
    }

    private static List<Line> lines(Row row) throws SQLException {
        List<String> accounts = row.texts("accounts");
        List<Long> amounts = row.numbers("amounts");
        List<String> currencies = row.texts("currencies");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            lines.add(Line.ofMinor(new Account(accounts.get(i)), amounts.get(i), currencies.get(i)));
        }
        return lines;
    }

    private EntryRow() {}
}
