package io.waymark.tracking.performance;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.waymark.spreadsheet.CellText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer as a table for spreadsheets, in which no cell can be taken for a formula. */
final class PerformanceCsv {
    static String of(List<PerformanceView> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(csv, rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, List<PerformanceView> rows) {
        csv.writeRecord(
                "carrier",
                "service",
                "lane",
                "day",
                "volume",
                "delivered",
                "transit_p50_hours",
                "transit_p90_hours",
                "transit_p95_hours",
                "on_time_rate",
                "estimated",
                "exception_rate",
                "first_attempt_rate");
        for (PerformanceView row : rows) {
            csv.writeRecord(
                    CellText.neutralised(row.carrier()),
                    CellText.neutralised(row.service()),
                    CellText.neutralised(row.lane()),
                    row.day() == null ? "" : row.day().toString(),
                    Long.toString(row.volume()),
                    Long.toString(row.delivered()),
                    number(row.transitP50Hours()),
                    number(row.transitP90Hours()),
                    number(row.transitP95Hours()),
                    number(row.onTimeRate()),
                    Long.toString(row.estimated()),
                    number(row.exceptionRate()),
                    number(row.firstAttemptRate()));
        }
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private PerformanceCsv() {}
}
