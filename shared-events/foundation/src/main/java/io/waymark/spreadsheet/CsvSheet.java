package io.waymark.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table for spreadsheets as CSV, in which no cell can be taken for a formula. The same rows give the same bytes. */
public final class CsvSheet {
    private final CsvWriter csv;

    private CsvSheet(CsvWriter csv, String... head) {
        this.csv = csv;
        csv.writeRecord(head);
    }

    /** Begins with a head; cells are quoted that need it. */
    public static CsvSheet on(Writer target, String... head) {
        return new CsvSheet(CsvWriter.builder().build(target), head);
    }

    /** Begins with a head; every cell is quoted. */
    public static CsvSheet quotedOn(Writer target, String... head) {
        QuoteStrategy always = QuoteStrategies.ALWAYS;
        return new CsvSheet(CsvWriter.builder().quoteStrategy(always).build(target), head);
    }

    /** A small table as a text. */
    public static String text(Consumer<CsvSheet> rows, String... head) {
        StringWriter text = new StringWriter();
        CsvSheet sheet = on(text, head);
        rows.accept(sheet);
        try {
            sheet.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** One row: numbers stand as they are, all else as text that is {@link CellText#neutralised}, what is null as nothing. */
    public void row(@Nullable Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(CsvSheet::cell).toArray(String[]::new));
    }

    /** Hands on what was written; nothing does so by itself. */
    public void flush() throws IOException {
        csv.flush();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> CellText.neutralised(value.toString());
        };
    }
}
