package io.waymark.exceptions.measures.adapter.rest;

import io.waymark.exceptions.measures.application.Measures;
import io.waymark.exceptions.measures.domain.Period;
import io.waymark.spreadsheet.CsvSheet;

/** The figures as a table for spreadsheets: a row for each value, and no total. */
final class MeasuresCsv {
    static String of(Period period, Measures measures) {
        return CsvSheet.text(
                sheet -> measures.lines()
                        .forEach(line -> write(sheet, period, MeasureView.of(line.value(), line.figures()))),
                "from",
                "to",
                "value",
                "opened",
                "reopened",
                "waybills",
                "opened_per_waybill",
                "tracked_share",
                "detect_p50_minutes",
                "detect_p90_minutes",
                "acknowledged",
                "acknowledge_p50_minutes",
                "acknowledge_p90_minutes",
                "resolved",
                "resolve_p50_minutes",
                "resolve_p90_minutes",
                "resolved_by_itself_share",
                "first_response_late",
                "resolve_late");
    }

    private static void write(CsvSheet sheet, Period period, MeasureView row) {
        sheet.row(
                period.first(),
                period.last(),
                row.value(),
                row.opened(),
                row.reopened(),
                row.waybills(),
                row.openedPerWaybill(),
                row.trackedShare(),
                row.detectP50Minutes(),
                row.detectP90Minutes(),
                row.acknowledged(),
                row.acknowledgeP50Minutes(),
                row.acknowledgeP90Minutes(),
                row.resolved(),
                row.resolveP50Minutes(),
                row.resolveP90Minutes(),
                row.resolvedByItselfShare(),
                row.firstResponseLate(),
                row.resolveLate());
    }

    private MeasuresCsv() {}
}
