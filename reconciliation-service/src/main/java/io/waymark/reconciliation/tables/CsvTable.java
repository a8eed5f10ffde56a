package io.waymark.reconciliation.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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

/** Reads a data table whole, at start, and says which line is wrong: a service with half a table must not run. */
public final class CsvTable {

    /**
     * Reads the operator's file where one is configured, else the table that ships with the service.
     *
     * @param resource name on the class path
     * @param row      makes a value of a line, or throws for one that is wrong
     * @throws IllegalArgumentException naming the table and the line that is wrong
     * @throws UncheckedIOException when the table cannot be read
     */
    public static <T> List<T> read(Optional<Path> file, String resource, Function<NamedCsvRecord, T> row) {
        try (Reader reader = open(file, resource)) {
            return read(reader, file.map(Path::toString).orElse(resource), row);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static <T> List<T> read(Reader reader, String name, Function<NamedCsvRecord, T> row) throws IOException {
        List<T> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord line : lines) {
                try {
                    rows.add(row.apply(line));
                } catch (RuntimeException wrong) {
                    throw new IllegalArgumentException(
                            name + " line " + line.getStartingLineNumber() + ": " + wrong.getMessage(), wrong);
                }
            }
        }
        return List.copyOf(rows);
    }

    private static Reader open(Optional<Path> file, String resource) throws IOException {
        if (file.isPresent()) {
            return Files.newBufferedReader(file.get(), StandardCharsets.UTF_8);
        }
        InputStream stream = CsvTable.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalArgumentException("no such table: " + resource);
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private CsvTable() {}
}
