package io.waymark.order.upload.adapter.rest;

import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.upload.domain.RowResult;
import io.waymark.spreadsheet.CsvSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Writes results of rows as CSV, some at a time, however many there are. */
final class ResultsCsv {
    static final int ROWS_AT_ONCE = 1_000;

    /** @param find the next rows behind a number */
    static void write(OutputStream target, LongFunction<List<RowResult>> find) throws IOException {
        CsvSheet sheet = CsvSheet.quotedOn(
                new OutputStreamWriter(target, StandardCharsets.UTF_8),
                "row",
                "outcome",
                "referenceNo",
                "orderId",
                "shipmentCode",
                "errorCode",
                "errors");
        long after = 0;
        List<RowResult> found = find.apply(after);
        while (!found.isEmpty()) {
            found.forEach(result -> write(sheet, result));
            after = found.getLast().row();
            found = find.apply(after);
        }
        sheet.flush();
    }

    private static void write(CsvSheet sheet, RowResult result) {
        sheet.row(
                result.row(),
                result.outcome(),
                result.referenceNo(),
                result.orderId(),
                result.shipmentCode(),
                result.errorCode(),
                result.faults().stream().map(ResultsCsv::words).collect(Collectors.joining("; ")));
    }

    private static String words(Fault fault) {
        String meant = fault.didYouMean().isEmpty() ? "" : " (" + String.join(", ", fault.didYouMean()) + "?)";
        return fault.field() + " " + fault.message() + meant;
    }

    private ResultsCsv() {}
}
