package io.waymark.order.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the CSV tables of the service: the operator's own where the data folder has one, else the one built in. */
@ApplicationScoped
public class DataFiles {
    private final Optional<Path> folder;

    DataFiles(DataConfig config) {
        this.folder = config.dataFolder();
    }

    /**
     * Every row of a table, read.
     *
     * @param name   file name, such as {@code countries.csv}
     * @param reader makes a value of a row; throws IllegalArgumentException for a row that is wrong
     * @throws IllegalStateException naming file and line of the first row that is wrong
     */
    public <T> List<T> read(String name, Function<DataRow, T> reader) {
        List<T> values = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(name))) {
            for (NamedCsvRecord row : rows) {
                values.add(value(name, row, reader));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
        return values;
    }

    private static <T> T value(String name, NamedCsvRecord row, Function<DataRow, T> reader) {
        try {
            return reader.apply(new DataRow(row));
        } catch (RuntimeException wrong) {
            throw new IllegalStateException(
                    name + " line " + row.getStartingLineNumber() + ": " + wrong.getMessage(), wrong);
        }
    }

    private Reader open(String name) throws IOException {
        Path own = folder.map(path -> path.resolve(name)).orElse(null);
        if (own != null && Files.exists(own)) {
            return Files.newBufferedReader(own);
        }
        @Nullable
        InputStream builtIn = Thread.currentThread().getContextClassLoader().getResourceAsStream("data/" + name);
        if (builtIn == null) {
            throw new IOException("no such data file: " + name);
        }
        return new InputStreamReader(builtIn, StandardCharsets.UTF_8);
    }
}
