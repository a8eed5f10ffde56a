package io.waymark.order.upload.adapter.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.waymark.order.upload.domain.UnreadableUploadException;
import io.waymark.order.upload.domain.UploadRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV whose columns are named as the fields of an order, such as {@code parcels[0].weight.value}. Not as the tables of a
 * service are read: those are held as a whole and stop the start, this comes as it is sent, and no row costs another.
 */
final class CsvRows implements Iterator<UploadRow> {
    private static final int LONGEST_FIELD = 16_384;
    private static final int LOOKED_AHEAD = 65_536;

    private final CloseableIterator<CsvRecord> records;
    private final List<Column> columns;
    private long number;

    CsvRows(BufferedReader text) {
        try {
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .skipEmptyLines(true)
                    .maxBufferSize(LONGEST_FIELD * 16)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text);
            records = reader.iterator();
            CsvRecord names = following();
            if (names == null) {
                throw new UnreadableUploadException("names no column", null);
            }
            columns = Column.named(names.getFields());
        } catch (IOException foreign) {
            throw Encodings.unreadable(foreign);
        }
    }

    /** The sign that parts the names: a semicolon where it is more frequent than a comma in the first line. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LOOKED_AHEAD);
        int semicolons = 0;
        int commas = 0;
        for (int i = 0, sign = text.read();
                i < LOOKED_AHEAD - 1 && sign >= 0 && sign != '\n';
                i++, sign = text.read()) {
            semicolons += sign == ';' ? 1 : 0;
            commas += sign == ',' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw unreadable(broken);
        }
    }

    private @Nullable CsvRecord following() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException broken) {
            throw unreadable(broken);
        }
    }

    private UnreadableUploadException unreadable(RuntimeException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException foreign) {
                return Encodings.unreadable(foreign);
            }
        }
        return new UnreadableUploadException(
                "is no CSV behind row " + number + ": a quote is open, or a field has no end", broken);
    }

    @Override
    public UploadRow next() {
        CsvRecord record = following();
        if (record == null) {
            throw new NoSuchElementException();
        }
        number++;
        if (record.getFieldCount() != columns.size()) {
            return JsonRows.unreadable(
                    number, "row", "has " + record.getFieldCount() + " cells, the first line " + columns.size());
        }
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            String cell = record.getField(i).strip();
            if (!cell.isEmpty()) {
                columns.get(i).put(order, cell);
            }
        }
        return JsonRows.row(number, order.toString());
    }
}
