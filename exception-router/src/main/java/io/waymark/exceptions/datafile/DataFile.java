package io.waymark.exceptions.datafile;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A CSV table with a header line, from which each row becomes one value or one error that names its line. */
public final class DataFile {
    private final String name;

    private DataFile(String name) {
        this.name = name;
    }

    /** The table at this place of the class path, such as {@code exceptions/classes.csv}. */
    public static DataFile onClassPath(String name) {
        return new DataFile(name);
    }

    /**
     * Reads every row.
     *
     * @throws BadDataFileException when the file is missing, a column is missing, or {@code toValue} throws
     *     {@link IllegalArgumentException}
     */
    public <T> List<T> read(Function<Row, T> toValue) {
        try (InputStream bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new BadDataFileException(name, 0, "file is missing");
            }
            return read(bytes, toValue);
        } catch (IOException | UncheckedIOException broken) {
            throw new BadDataFileException(name, broken);
        }
    }

    private <T> List<T> read(InputStream bytes, Function<Row, T> toValue) throws IOException {
        List<T> values = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord record : records) {
                values.add(valueOf(record, toValue));
            }
        }
        return List.copyOf(values);
    }

    private <T> T valueOf(NamedCsvRecord record, Function<Row, T> toValue) {
        try {
            return toValue.apply(new Row(record));
        } catch (IllegalArgumentException bad) {
            throw new BadDataFileException(name, record.getStartingLineNumber(), String.valueOf(bad.getMessage()));
        }
    }
}
