package io.waymark.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of CSV with a header, as they are read and written.
 *
 * @param columns as the header names them
 */
record CsvText(List<String> columns, List<TableRow> rows) {
    CsvText {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a text.
     *
     * @throws TableException naming the first line that is none
     */
    static CsvText read(Place place, String text) {
        return new CsvText(columns(place, text), rows(place, text));
    }

    /**
     * Reads a text of known columns. It may leave out one that no rule reads, and a row says which it lacks; another name is a
     * slip of the pen.
     *
     * @throws TableException naming the first column, or line, that is none
     */
    static CsvText read(Place place, String text, List<String> known) {
        List<String> own = columns(place, text);
        if (own.isEmpty()) {
            throw place.wrong(1, null, "names no column");
        }
        for (String column : own) {
            if (!known.contains(column)) {
                throw place.wrong(1, column, "is no column of this table");
            }
        }
        return new CsvText(own, rows(place, text));
    }

    static List<String> columns(Place place, String text) {
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(text)) {
            return lines.stream().findFirst().map(CsvRecord::getFields).orElseGet(List::of);
        } catch (CsvParseException malformed) {
            throw place.wrong(1, null, "is no CSV: " + malformed.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<TableRow> rows(Place place, String text) {
        List<TableRow> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofNamedCsvRecord(text)) {
            for (NamedCsvRecord line : lines) {
                rows.add(TableRow.of(place, line));
            }
        } catch (CsvParseException malformed) {
            throw place.wrong(0, null, "is no CSV: " + malformed.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    /** Header and rows as a text that is read the same again. */
    static String write(List<String> columns, List<TableRow> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(columns);
            rows.forEach(row -> writer.writeRecord(columns.stream()
                    .map(column -> row.cells().getOrDefault(column, ""))
                    .toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().strip();
    }

    /** A text with one of its lines empty, so that the others keep their numbers; all of it is, without the header. */
    static String without(String text, long line) {
        return line <= 1
                ? ""
                : text.lines()
                        .limit(line - 1)
                        .collect(Collectors.joining("\n", "", "\n"))
                        .concat(text.lines().skip(line).collect(Collectors.joining("\n", "\n", "")));
    }
}
