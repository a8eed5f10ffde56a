package io.waymark.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table on which rows can be laid while the service runs. What it says changes as a whole: whoever asks gets all of the old or
 * all of the new.
 *
 * @param <T> what the table says, immutable
 */
public final class LiveTable<T> implements Supplier<T> {
    /** Between the parts of a row's name. */
    private static final String BETWEEN = ":";

    /** However much is wrong, so many faults are named. */
    private static final int MOST_FAULTS = 50;

    private final String name;
    private final List<String> key;
    private final PartedRows parted;
    private final TableRows read;
    private final Function<TableRows, T> make;
    private final Map<String, List<String>> choices;
    private volatile T current;

    /**
     * Reads the table.
     *
     * @param name such as {@code channels.csv}
     * @param key  the columns that name a row
     * @param make makes what the table says of all rows
     * @throws TableException naming the first thing that is wrong
     */
    public LiveTable(Tables tables, String name, List<String> key, Function<TableRows, T> make) {
        this(name, key, withRow(new PartedRows(tables.rows(name), Map.of())), make, Map.of());
    }

    /** As {@link #LiveTable(Tables, String, List, Function)}, of a table that an operator may empty. */
    public static <T> LiveTable<T> perhapsEmpty(
            Tables tables, String name, List<String> key, Function<TableRows, T> make) {
        return new LiveTable<>(name, key, new PartedRows(tables.rows(name), Map.of()), make, Map.of());
    }

    /**
     * Reads a table whose rows have lines in other files: each row is one whole, with a cell for each of its parts.
     *
     * @param name  what the whole is called
     * @param file  the rows, such as {@code rates/cards.csv}
     * @param key   the column that names a row, in all files
     * @param make  makes what the table says of all rows; asks a row for the {@link TableRow#lines lines} of a part
     * @throws TableException naming the first thing that is wrong
     */
    public LiveTable(
            Tables tables, String name, String file, String key, List<TablePart> parts, Function<TableRows, T> make) {
        this(name, List.of(key), withRow(PartedRows.read(tables, file, key, parts)), make, Map.of());
    }

    private static PartedRows withRow(PartedRows parted) {
        if (parted.rows().rows().isEmpty()) {
            throw new TableException(parted.rows().file(), 0, null, "holds no row");
        }
        return parted;
    }

    private LiveTable(
            String name,
            List<String> key,
            PartedRows parted,
            Function<TableRows, T> make,
            Map<String, List<String>> choices) {
        this.name = name;
        this.key = List.copyOf(key);
        this.parted = parted;
        this.read = parted.rows();
        this.make = make;
        this.choices = Map.copyOf(choices);
        this.current = make.apply(read);
    }

    /**
     * This table, whose columns hold one of a few words as its reader knows them, for those who offer them.
     *
     * @param words by column; an empty one where the cell may be empty
     */
    public LiveTable<T> choosing(Map<String, List<String>> words) {
        return new LiveTable<>(name, key, parted, make, words);
    }

    /** The constants of an enumeration as tables write them. */
    public static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The words that columns hold one of, by column; any other column holds what is written. */
    public Map<String, List<String>> choices() {
        return choices;
    }

    /**
     * What the table says with rows laid on it.
     *
     * @param value  what it says once every fault is mended; null where one cannot be
     * @param faults none where nothing was mended
     */
    record Reading<T>(@Nullable T value, List<TableFault> faults) {}

    /** What the table says now. */
    @Override
    public T get() {
        return current;
    }

    /** The file's name, or that of the whole where there are parts. */
    public String name() {
        return name;
    }

    /** Of the file that was read. */
    String version() {
        return read.version();
    }

    public List<String> columns() {
        return read.columns();
    }

    /** The columns whose cells hold lines, and what such a line may hold. */
    public Map<String, List<String>> parts() {
        return parted.parts();
    }

    /** The columns that name a row; the name has {@code :} between their texts. */
    public List<String> key() {
        return key;
    }

    /** The rows that were read, by their names. */
    public Map<String, Map<String, String>> rows() {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        read.rows().forEach(row -> rows.putIfAbsent(name(row.cells()), row.cells()));
        return rows;
    }

    /** How a row of these texts is named. */
    public String name(Map<String, String> cells) {
        return key.stream()
                .map(column -> cells.getOrDefault(column, "").strip())
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * Lays rows on the table, without effect. A row with the name of one that was read stands in its place, any other behind the
     * last. What is wrong is named, and mended for this reading, so that the next fault is named as well; what is wrong because of that
     * is none.
     */
    Reading<T> with(Map<String, Map<String, String>> rows) {
        Map<String, Map<String, String>> laid = new TreeMap<>();
        rows.forEach((row, cells) -> laid.put(row, new HashMap<>(cells)));
        List<TableFault> faults = new ArrayList<>();
        Set<List<Object>> mended = new HashSet<>();
        while (true) {
            try {
                T value = make.apply(new TableRows(read.file(), read.version(), columns(), lay(laid)));
                return new Reading<>(value, faults);
            } catch (TableException wrong) {
                Map<String, String> cells = laid.get(wrong.file());
                if (cells != null && isMended(wrong, mended)) {
                    laid.remove(wrong.file());
                    continue;
                }
                if (cells == null && !faults.isEmpty()) {
                    return new Reading<>(null, faults);
                }
                faults.add(new TableFault(name, cells == null ? null : wrong.file(), wrong.column(), wrong.what()));
                if (cells == null || faults.size() == MOST_FAULTS || !mend(laid, cells, wrong, mended)) {
                    return new Reading<>(null, faults);
                }
            }
        }
    }

    /** Whether what is wrong there is so because it was mended: the place itself, or its row as a whole. */
    private static boolean isMended(TableException wrong, Set<List<Object>> mended) {
        String column = wrong.column();
        return column == null
                ? mended.stream().anyMatch(place -> place.getFirst().equals(wrong.file()))
                : mended.contains(place(wrong, column));
    }

    private static List<Object> place(TableException wrong, String column) {
        return List.of(wrong.file(), column, wrong.line());
    }

    /**
     * A cell becomes as another row has it, a line of a part is left out, a row that is named wrongly is not laid; false where nothing
     * can be mended.
     */
    private boolean mend(
            Map<String, Map<String, String>> laid,
            Map<String, String> cells,
            TableException wrong,
            Set<List<Object>> mended) {
        String column = wrong.column();
        if (column == null) {
            return false;
        }
        mended.add(place(wrong, column));
        if (key.contains(column)) {
            laid.remove(wrong.file());
            return true;
        }
        String sound = parts().containsKey(column)
                ? CsvText.without(cells.getOrDefault(column, ""), wrong.line())
                : read.rows().stream()
                        .findFirst()
                        .map(row -> row.cells().get(column))
                        .orElse("");
        cells.put(column, sound);
        return true;
    }

    private List<TableRow> lay(Map<String, Map<String, String>> laid) {
        Map<String, Map<String, String>> left = new TreeMap<>(laid);
        List<TableRow> rows = new ArrayList<>();
        Set<String> replaced = new HashSet<>();
        for (TableRow row : read.rows()) {
            String rowName = name(row.cells());
            Map<String, String> cells = laid.get(rowName);
            if (cells != null && !replaced.add(rowName)) {
                throw new TableException(rowName, 0, null, "names two rows of the file, which have to change there");
            }
            rows.add(cells == null ? row : parted.laid(rowName, cells));
            left.remove(rowName);
        }
        left.forEach((rowName, cells) -> rows.add(parted.laid(rowName, cells)));
        return rows;
    }

    /** Takes effect for all who ask from now on. */
    void set(T value) {
        current = Objects.requireNonNull(value);
    }
}
