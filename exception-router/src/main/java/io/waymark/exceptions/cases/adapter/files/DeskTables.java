package io.waymark.exceptions.cases.adapter.files;

import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.Rights;
import io.waymark.exceptions.cases.domain.Superiors;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.tables.LiveTable;
import io.waymark.tables.TableException;
import io.waymark.tables.TableRow;
import io.waymark.tables.TableRows;
import io.waymark.tables.Tables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the tables of desks, each once; throws {@link TableException} for what cannot be used. */
@Singleton
public final class DeskTables {
    private final Tables tables;

    public DeskTables(Tables tables) {
        this.tables = tables;
    }

    /** Who may do what; every action has a row. */
    @Produces
    @Singleton
    public LiveTable<Rights> rights() {
        return new LiveTable<>(
                tables,
                "rights.csv",
                List.of("action"),
                rows -> new Rights(complete(rows, "action", CaseAction.class, DeskTables::roles)));
    }

    /** Who is above each desk; every desk has a row. */
    @Produces
    @Singleton
    public LiveTable<Superiors> superiors() {
        return new LiveTable<>(
                tables,
                "superiors.csv",
                List.of("owner"),
                rows -> new Superiors(complete(
                        rows, "owner", Owner.class, row -> new Superiors.Line(row.text("lead"), row.text("manager")))));
    }

    private static Set<String> roles(TableRow row) {
        Set<String> roles = Set.copyOf(row.words("roles"));
        if (roles.isEmpty()) {
            throw row.wrong("roles", "names no role");
        }
        return roles;
    }

    private static <K extends Enum<K>, V> Map<K, V> complete(
            TableRows table, String key, Class<K> keys, Function<TableRow, V> reader) {
        Set<String> seen = new HashSet<>();
        Map<K, V> rows = new EnumMap<>(keys);
        table.each(row -> {
            row.unique(key, seen);
            K named = row.constant(key, keys);
            rows.put(named, reader.apply(row));
            return named;
        });
        for (K each : keys.getEnumConstants()) {
            if (!rows.containsKey(each)) {
                throw new TableException(table.file(), 0, key, each + " is missing");
            }
        }
        return Map.copyOf(rows);
    }
}
