package io.waymark.reconciliation.export;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.waymark.reconciliation.export.Export.Summary;
import io.waymark.spreadsheet.CellText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A file format. Implementations write the same bytes for the same export, always.
 *
 * <p>An export as CSV: RFC 4180 (CRLF, quotes where needed, as many fields in each record), UTF-8 without byte order mark.
 * <p>The first record names the columns, and column {@code record} says what each following one is: {@code LINE} is one
 * side of an entry, in the order of booking; then for each currency {@code DEBITS} and {@code CREDITS} hold the sums in
 * {@code amount}, {@code ROWS} holds the number of lines in {@code line}, and the last record, {@code SHA256}, holds in
 * {@code entry_id} the hash of all bytes before it. Amounts are decimal numbers in major units, negative for credits.
 */
@ApplicationScoped
public class ExportFile {
    private static final int ENTRIES_PER_PAGE = 1_000;
    private static final String[] HEADER = {
        "record",
        "position",
        "line",
        "entry_id",
        "recorded_at",
        "occurred_at",
        "merchant_id",
        "order_id",
        "shipment_code",
        "kind",
        "account",
        "currency",
        "amount",
        "reason",
        "reverses",
        "evidence"
    };

    private final ExportRows rows;

    ExportFile(ExportRows rows) {
        this.rows = rows;
    }

    /**
     * Writes the export and says what it added up to; leaves the stream open.
     *
     * @param onPage run before each page, for whoever must tell that the writing goes on
     * @throws IOException when the stream does not take it
     */
    public Summary write(Export export, OutputStream out, Runnable onPage) throws IOException {
        HashedOutput hashed = new HashedOutput(out);
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .autoFlush(false)
                .build(hashed, StandardCharsets.UTF_8);
        csv.writeRecord(HEADER);
        ControlTotals totals = new ControlTotals();
        writeLines(export, csv, totals, onPage);
        writeTotals(csv, totals);
        csv.flush();
        csv.writeRecord(control("SHA256", "", hashed.sha256(), "", ""));
        csv.flush();
        return new Summary(totals.rows(), hashed.sha256(), totals.totals());
    }

    private void writeLines(Export export, CsvWriter csv, ControlTotals totals, Runnable onPage) {
        long position = export.stretch().afterPosition();
        List<ExportRow> page = rows.page(export, position, ENTRIES_PER_PAGE);
        while (!page.isEmpty()) {
            onPage.run();
            for (ExportRow row : page) {
                csv.writeRecord(line(row));
                totals.add(row.amount());
            }
            position = page.getLast().position();
            page = rows.page(export, position, ENTRIES_PER_PAGE);
        }
    }

    private static void writeTotals(CsvWriter csv, ControlTotals totals) {
        totals.totals().forEach(total -> {
            csv.writeRecord(
                    control("DEBITS", "", "", total.currency(), total.debits().toPlainString()));
            csv.writeRecord(
                    control("CREDITS", "", "", total.currency(), total.credits().toPlainString()));
        });
        csv.writeRecord(control("ROWS", Long.toString(totals.rows()), "", "", ""));
    }

    private static String[] line(ExportRow row) {
        return new String[] {
            "LINE",
            Long.toString(row.position()),
            Integer.toString(row.line()),
            row.entryId().toString(),
            row.recordedAt().toString(),
            row.occurredAt().toString(),
            CellText.neutralised(row.merchantId()),
            row.orderId().toString(),
            CellText.neutralised(row.shipmentCode()),
            row.kind(),
            row.account(),
            row.amount().getCurrencyUnit().getCode(),
            row.amount().getAmount().toPlainString(),
            CellText.neutralised(row.reason()),
            row.reverses() == null ? "" : row.reverses().toString(),
            row.evidence().stream().map(UUID::toString).collect(joining(" "))
        };
    }

    private static String[] control(String record, String line, String entryId, String currency, String amount) {
        return new String[] {record, "", line, entryId, "", "", "", "", "", "", "", currency, amount, "", "", ""};
    }
}
