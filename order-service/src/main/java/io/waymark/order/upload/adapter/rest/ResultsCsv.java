package io.waymark.order.upload.adapter.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.upload.domain.RowResult;
import io.waymark.spreadsheet.CellText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes results of rows as CSV, some at a time, however many there are; no cell can be taken for a formula. */
final class ResultsCsv {
    static final int ROWS_AT_ONCE = 1_000;

    /** @param find the next rows behind a number */
    static void write(OutputStream target, LongFunction<List<RowResult>> find) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(new OutputStreamWriter(target, StandardCharsets.UTF_8))) {
            csv.writeRecord("row", "outcome", "referenceNo", "orderId", "shipmentCode", "errorCode", "errors");
            long after = 0;
            List<RowResult> found = find.apply(after);
            while (!found.isEmpty()) {
                found.forEach(result -> write(csv, result));
                after = found.getLast().row();
                found = find.apply(after);
            }
        }
    }

    private static void write(CsvWriter csv, RowResult result) {
        csv.writeRecord(
                Long.toString(result.row()),
                result.outcome().name(),
                CellText.neutralised(result.referenceNo()),
                text(result.orderId()),
                text(result.shipmentCode()),
                text(result.errorCode()),
                CellText.neutralised(
                        result.faults().stream().map(ResultsCsv::words).collect(Collectors.joining("; "))));
    }

    private static String words(Fault fault) {
        String meant = fault.didYouMean().isEmpty() ? "" : " (" + String.join(", ", fault.didYouMean()) + "?)";
        return fault.field() + " " + fault.message() + meant;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private ResultsCsv() {}
}
