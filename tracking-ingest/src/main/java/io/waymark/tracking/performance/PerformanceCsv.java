package io.waymark.tracking.performance;

import io.waymark.spreadsheet.CsvSheet;
import java.util.List;

/** The answer as a table for spreadsheets. */
final class PerformanceCsv {
    static String of(List<PerformanceView> rows) {
        return CsvSheet.text(
                sheet -> rows.forEach(row -> write(sheet, row)),
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
    }

    private static void write(CsvSheet sheet, PerformanceView row) {
        sheet.row(
                row.carrier(),
                row.service(),
                row.lane(),
                row.day(),
                row.volume(),
                row.delivered(),
                row.transitP50Hours(),
                row.transitP90Hours(),
                row.transitP95Hours(),
                row.onTimeRate(),
                row.estimated(),
                row.exceptionRate(),
                row.firstAttemptRate());
    }

    private PerformanceCsv() {}
}
