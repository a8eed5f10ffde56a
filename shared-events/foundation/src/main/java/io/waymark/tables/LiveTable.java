package io.waymark.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    private final String name;
    private final List<String> key;
    private final TableRows read;
    private final Function<TableRows, T> make;
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
        this.name = name;
        this.key = List.copyOf(key);
        this.read = tables.rows(name);
        this.make = make;
        if (read.rows().isEmpty()) {
            throw new TableException(read.file(), 0, null, "holds no row");
        }
        this.current = make.apply(read);
    }

    /**
     * What the table says with rows laid on it.
     *
     * @param value  null where a row is wrong
     * @param faults none where there is a value
     */
    record Reading<T>(@Nullable T value, List<TableFault> faults) {}

    /** What the table says now. */
    @Override
    public T get() {
        return current;
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    public List<String> columns() {
        return read.columns();
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
     * last. A wrong cell is named and read as another row has it, so that the next one is named as well.
     */
    Reading<T> with(Map<String, Map<String, String>> rows) {
        Map<String, Map<String, String>> laid = new TreeMap<>();
        rows.forEach((row, cells) -> laid.put(row, new HashMap<>(cells)));
        List<TableFault> faults = new ArrayList<>();
        Set<List<@Nullable String>> mended = new HashSet<>();
        while (true) {
            try {
                T value = make.apply(new TableRows(read.file(), read.version(), columns(), lay(laid)));
                return faults.isEmpty() ? new Reading<>(value, List.of()) : new Reading<>(null, faults);
            } catch (TableException wrong) {
                Map<String, String> cells = laid.get(wrong.file());
                String column = wrong.column();
                faults.add(new TableFault(name, cells == null ? null : wrong.file(), column, wrong.what()));
                if (cells == null || column == null || !mended.add(List.of(wrong.file(), column))) {
                    return new Reading<>(null, faults);
                }
                cells.put(column, read.rows().getFirst().cells().getOrDefault(column, ""));
            }
        }
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
            rows.add(cells == null ? row : new TableRow(rowName, 0, cells));
            left.remove(rowName);
        }
        left.forEach((rowName, cells) -> rows.add(new TableRow(rowName, 0, cells)));
        return rows;
    }

    /** Takes effect for all who ask from now on. */
    void set(T value) {
        current = Objects.requireNonNull(value);
    }
}
