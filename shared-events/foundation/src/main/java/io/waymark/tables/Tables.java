package io.waymark.tables;

import io.quarkus.runtime.StartupEvent;
import io.waymark.hashing.Sha256;
import io.waymark.work.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the tables that a service decides by: an operator's own, where the folder {@value #FOLDER} has a file of the table's
 * name, else the one that is built in, below {@code tables/} of the class path. A table is read whole and checked line by
 * line; half a table is none.
 */
@Singleton
public final class Tables {
    /** Configuration key of the operator's folder; unset where all tables are the built-in ones. */
    public static final String FOLDER = "waymark.tables.folder";

    private static final Logger LOG = Logger.getLogger(Tables.class);
    private static final String BUILT_IN = "tables/";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int VERSION_DIGITS = 12;

    private final Optional<Path> folder;
    private final Set<String> known = new ConcurrentSkipListSet<>();

    /**
     * Reads from an operator's folder first.
     *
     * @throws TableException when there is no such folder
     */
    @Inject
    public Tables(@ConfigProperty(name = FOLDER) Optional<Path> folder) {
        this.folder = folder;
        folder.filter(path -> !Files.isDirectory(path)).ifPresent(missing -> {
            throw new TableException(missing.toString(), 0, null, FOLDER + " is no folder");
        });
    }

    /** The built-in tables alone. */
    public static Tables builtIn() {
        return new Tables(Optional.empty());
    }

    /**
     * Reads a table that holds a row at least.
     *
     * @param name such as {@code classes.csv} or {@code providers/ups/mapping.csv}
     * @param row  makes a value of a row; throws {@link TableRow#wrong} or IllegalArgumentException for one that is wrong
     * @throws TableException naming file, line and column of the first thing that is wrong
     */
    public <T> Table<T> read(String name, Function<TableRow, T> row) {
        Table<T> table = readPerhapsEmpty(name, row);
        if (table.rows().isEmpty()) {
            throw new TableException(table.file(), 0, null, "holds no row");
        }
        return table;
    }

    /** As {@link #read}, of a table that an operator may empty. */
    public <T> Table<T> readPerhapsEmpty(String name, Function<TableRow, T> row) {
        return rows(name).each(row);
    }

    /**
     * A file in whatever shape its writer gives it.
     *
     * @param file  where it was read from
     * @param bytes as they are now
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are read once and never compared
    public record Raw(String file, boolean builtIn, byte[] bytes) {}

    /**
     * Reads a file that others write, an operator's own first; it is read anew with each call.
     *
     * @throws TableException when it cannot be read
     */
    public Raw raw(String name) {
        known.add(name);
        Optional<Path> own = folder.map(path -> path.resolve(name)).filter(Files::exists);
        String file = own.map(Path::toString).orElse(BUILT_IN + name);
        try {
            return new Raw(file, own.isEmpty(), own.isPresent() ? Files.readAllBytes(own.get()) : builtIn(name, file));
        } catch (IOException unreadable) {
            throw new TableException(
                    file, 0, null, "cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    /** The rows of a table as they are written. */
    TableRows rows(String name) {
        Raw raw = raw(name);
        String file = raw.file();
        try {
            String text = text(file, raw.bytes());
            Place place = new Place.InFile(file);
            CsvText csv = raw.builtIn() ? CsvText.read(place, text) : CsvText.read(place, text, builtInColumns(name));
            return new TableRows(file, version(raw.bytes()), csv.columns(), csv.rows());
        } catch (IOException unreadable) {
            throw new TableException(
                    file, 0, null, "cannot be read: " + unreadable.getClass().getSimpleName());
        }
    }

    private static List<String> builtInColumns(String name) throws IOException {
        String file = BUILT_IN + name;
        return CsvText.columns(new Place.InFile(file), text(file, builtIn(name, file)));
    }

    private static byte[] builtIn(String name, String file) throws IOException {
        try (InputStream bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(BUILT_IN + name)) {
            if (bytes == null) {
                throw new TableException(file, 0, null, "there is no such table");
            }
            return bytes.readAllBytes();
        }
    }

    /** Without the mark that spreadsheets put before the first byte. */
    private static String text(String file, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (CharacterCodingException foreign) {
            throw new TableException(file, 0, null, "is not UTF-8");
        }
    }

    private static String version(byte[] bytes) {
        return Sha256.hex(bytes).substring(0, VERSION_DIGITS);
    }

    /** A file that stands in for nothing is a slip of the pen that would go unnoticed. */
    void tellUnread(@Observes @Priority(StartOrder.LAST) StartupEvent started) throws IOException {
        for (String stray : unread()) {
            LOG.warnf("%s replaces no table of this service; it reads %s", stray, known);
        }
    }

    /** Files of the operator's folder that nobody has read, by their names below it. */
    List<String> unread() throws IOException {
        if (folder.isEmpty()) {
            return List.of();
        }
        Path root = folder.get();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> !name.startsWith(".") && !known.contains(name))
                    .sorted()
                    .toList();
        }
    }
}
