package io.waymark.reconciliation.period.adapter.persistence;

import io.waymark.jdbc.Row;
import io.waymark.reconciliation.period.domain.Content;
import io.waymark.reconciliation.period.domain.LedgerRow;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Entries with all that they and their lines say, as the database has it: nothing is read by what it should be. */
final class LedgerRows {
    /** Of an entry {@code e} with its lines {@code l}. */
    static final String COLUMNS = """
            e.position, e.entry_id, e.kind, e.business_key, e.order_id, e.shipment_code, e.merchant_id, e.carrier, e.reason,
            e.reverses, e.evidence::text[] AS evidence, e.occurred_at, e.recorded_at, e.booked_in::text AS booked_in, e.period,
            e.happened_in, l.numbers, l.accounts, l.amounts, l.currencies""";

    /** The lines of an entry {@code e}; none where they are gone. */
    static final String LINES = """
            (SELECT coalesce(array_agg(line::bigint ORDER BY line), '{}') AS numbers,
                    coalesce(array_agg(account ORDER BY line), '{}') AS accounts,
                    coalesce(array_agg(amount_minor ORDER BY line), '{}') AS amounts,
                    coalesce(array_agg(currency ORDER BY line), '{}') AS currencies
             FROM ledger_line WHERE position = e.position) l""";

    static LedgerRow read(Row row) throws SQLException {
        YearMonth period = YearMonth.from(row.date("period"));
        YearMonth happenedIn = YearMonth.from(row.date("happened_in"));
        UUID entryId = row.uuid("entry_id");
        long position = row.number("position");
        Content content = new Content()
                .number(position)
                .id(entryId)
                .text(row.text("kind"))
                .text(row.text("business_key"))
                .id(row.uuid("order_id"))
                .text(row.optionalText("shipment_code"))
                .text(row.text("merchant_id"))
                .text(row.optionalText("carrier"))
                .text(row.text("reason"))
                .id(row.optionalUuid("reverses"))
                .texts(row.texts("evidence"))
                .instant(row.instant("occurred_at"))
                .instant(row.instant("recorded_at"))
                .text(row.text("booked_in"))
                .text(period.toString());
        addLines(content, row);
        return new LedgerRow(position, entryId, period, happenedIn.isBefore(period), content);
    }

    private static void addLines(Content content, Row row) throws SQLException {
        content.texts(numbers(row.numbers("numbers")))
                .texts(row.texts("accounts"))
                .texts(numbers(row.numbers("amounts")))
                .texts(row.texts("currencies"));
    }

    private static List<String> numbers(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private LedgerRows() {}
}
