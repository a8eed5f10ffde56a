package io.waymark.reconciliation.ledger.adapter.persistence;

import io.waymark.reconciliation.jdbc.Columns;
import io.waymark.reconciliation.ledger.domain.Account;
import io.waymark.reconciliation.ledger.domain.BookingKey;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.EntryKind;
import io.waymark.reconciliation.ledger.domain.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An entry with its lines as one row: the lines come as three arrays of the same length. */
final class EntryRow {
    /** Columns of an entry {@code e} whose lines were folded by {@link #LINES}. */
    static final String COLUMNS = """
            e.kind, e.business_key, e.order_id, e.shipment_code, e.merchant_id, e.reason, e.reverses, e.evidence,
            e.occurred_at, e.recorded_at, l.accounts, l.amounts, l.currencies""";

    static final String LINES = """
            CROSS JOIN LATERAL (
                SELECT array_agg(account ORDER BY line) AS accounts, array_agg(amount_minor ORDER BY line) AS amounts,
                       array_agg(currency ORDER BY line) AS currencies
                FROM ledger_line WHERE position = e.position) l""";

    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                new BookingKey(EntryKind.valueOf(row.getString("kind")), row.getString("business_key")),
                Columns.uuid(row, "order_id"),
                Columns.nullableText(row, "shipment_code"),
                row.getString("merchant_id"),
                row.getString("reason"),
                Columns.nullableUuid(row, "reverses"),
                Columns.uuids(row, "evidence"),
                lines(row),
                Columns.instant(row, "occurred_at"),
                Columns.instant(row, "recorded_at"));
    }

    private static List<Line> lines(ResultSet row) throws SQLException {
        List<String> accounts = Columns.texts(row, "accounts");
        List<Long> amounts = Columns.numbers(row, "amounts");
        List<String> currencies = Columns.texts(row, "currencies");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            lines.add(Line.ofMinor(Account.named(accounts.get(i)), amounts.get(i), currencies.get(i)));
        }
        return lines;
    }

    private EntryRow() {}
}
