package io.waymark.tables;

import io.quarkus.arc.All;
import io.waymark.hashing.Sha256;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes the live tables of a service together: all of them are checked with each other before any takes effect. */
@Singleton
public final class LiveTables {
    private static final int VERSION_DIGITS = 12;

    private final Map<String, LiveTable<?>> byName;
    private final List<TableCheck> checks;

    /** All that the service has. */
    public LiveTables(@All List<LiveTable<?>> tables, @All List<TableCheck> checks) {
        this.byName = tables.stream().collect(Collectors.toUnmodifiableMap(LiveTable::name, Function.identity()));
        this.checks = List.copyOf(checks);
    }

    /**
     * What the tables say with rows laid on them; without effect until {@link #apply}.
     *
     * @param faults each thing that is wrong; none where it may be applied
     * @param values as rows that are wrong were mended, so that they could be held against each other
     */
    public record Draft(List<TableFault> faults, Map<LiveTable<?>, Object> values) implements TableValues {
        public Draft {
            faults = faults.stream().distinct().toList();
            values = Map.copyOf(values);
        }

        /**
         * What a table says then.
         *
         * @throws IllegalArgumentException where it is none of this service, or a row of it could not be mended
         */
        @Override
        public <T> T of(LiveTable<T> table) {
            return value(values, table);
        }
    }

    /** Names the files that were read: the first hexadecimal digits of a SHA-256 of all of them. */
    public String files() {
        String versions = new TreeMap<>(byName)
                .entrySet().stream()
                        .map(table -> table.getKey() + " " + table.getValue().version())
                        .collect(Collectors.joining("\n"));
        return Sha256.hex(versions.getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_DIGITS);
    }

    /** By the name of the file. */
    public Map<String, LiveTable<?>> byName() {
        return byName;
    }

    /**
     * Reads all tables with rows laid on them.
     *
     * @param rows by table and name of the row; a table that is not named is read without
     */
    public Draft with(Map<String, Map<String, Map<String, String>>> rows) {
        List<TableFault> faults = new ArrayList<>();
        Map<LiveTable<?>, Object> values = new HashMap<>();
        for (LiveTable<?> table : byName.values()) {
            LiveTable.Reading<?> reading = table.with(rows.getOrDefault(table.name(), Map.of()));
            faults.addAll(reading.faults());
            Object value = reading.value();
            if (value != null) {
                values.put(table, value);
            }
        }
        Draft read = new Draft(faults, values);
        if (values.size() < byName.size()) {
            return read;
        }
        List<TableFault> unfit =
                checks.stream().flatMap(check -> check.faults(read).stream()).toList();
        if (!faults.isEmpty()) {
            unfit = unfit.stream().filter(each -> isOfRow(each, faults)).toList();
        }
        return new Draft(Stream.concat(faults.stream(), unfit.stream()).toList(), values);
    }

    /** Whether a row that is wrong in itself is wrong there, too: other rows may not fit only because it was mended. */
    private static boolean isOfRow(TableFault unfit, List<TableFault> faults) {
        boolean row = faults.stream()
                .anyMatch(each -> each.table().equals(unfit.table()) && Objects.equals(each.row(), unfit.row()));
        return row
                && faults.stream()
                        .noneMatch(each -> each.table().equals(unfit.table())
                                && Objects.equals(each.row(), unfit.row())
                                && Objects.equals(each.column(), unfit.column()));
    }

    /**
     * Lets a draft take effect.
     *
     * @throws TableException where it has a fault
     */
    public void apply(Draft draft) {
        if (!draft.faults().isEmpty()) {
            throw draft.faults().getFirst().asException();
        }
        byName.values().forEach(table -> set(draft, table));
    }

    private static <T> void set(Draft draft, LiveTable<T> table) {
        table.set(draft.of(table));
    }

    /** Each table stands with a value of its own. */
    @SuppressWarnings("unchecked")
    private static <T> T value(Map<LiveTable<?>, Object> values, LiveTable<T> table) {
        Object value = values.get(table);
        if (value == null) {
            throw new IllegalArgumentException("no value of " + table.name());
        }
        return (T) value;
    }
}
