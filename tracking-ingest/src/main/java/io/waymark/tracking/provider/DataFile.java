package io.waymark.tracking.provider;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file that lies beside a class, and names file and line of whatever is wrong in it. */
public final class DataFile {

    /** All rows of a file; the first line names the columns. */
    public static List<Row> read(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(owner.getPackageName() + " has no " + name);
            }
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return csv.stream().map(line -> new Row(owner, name, line)).toList();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One line of a data file. */
    public record Row(Class<?> owner, String file, NamedCsvRecord line) {

        /** The value of a column that must not be empty. */
        public String required(String column) {
            String value = optional(column);
            if (value == null) {
                throw wrong(column + " is empty");
            }
            return value;
        }

        /** The value of a column; null where it is empty. */
        public @Nullable String optional(String column) {
            String value = line.findField(column)
                    .orElseThrow(() -> wrong("has no column " + column))
                    .strip();
            return value.isEmpty() ? null : value;
        }

        /** The exception to throw for this line. */
        public IllegalStateException wrong(String what) {
            return new IllegalStateException(
                    "%s/%s line %d: %s".formatted(owner.getPackageName(), file, line.getStartingLineNumber(), what));
        }
    }

    private DataFile() {}
}
