package io.waymark.exceptions.cases.adapter.files;

import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.Rights;
import io.waymark.exceptions.cases.domain.Superiors;
import io.waymark.exceptions.classify.domain.Owner;
import io.waymark.tables.Table;
import io.waymark.tables.TableException;
import io.waymark.tables.TableRow;
import io.waymark.tables.Tables;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
    public Rights rights() {
        return new Rights(complete("rights.csv", "action", CaseAction.class, DeskTables::roles));
    }

    /** Who is above each desk; every desk has a row. */
    @Produces
    @Singleton
    public Superiors superiors() {
        return new Superiors(complete(
                "superiors.csv",
                "owner",
                Owner.class,
                row -> new Superiors.Line(row.text("lead"), row.text("manager"))));
    }

    private static Set<String> roles(TableRow row) {
        Set<String> roles = Set.copyOf(row.words("roles"));
        if (roles.isEmpty()) {
            throw row.wrong("roles", "names no role");
        }
        return roles;
    }

    private <K extends Enum<K>, V> Map<K, V> complete(String file, String key, Class<K> keys, Reader<V> reader) {
        Set<String> seen = new HashSet<>();
        Map<K, V> rows = new EnumMap<>(keys);
        Table<K> table = tables.read(file, row -> {
            row.unique(key, seen);
            K named = row.constant(key, keys);
            rows.put(named, reader.read(row));
            return named;
        });
        for (K each : keys.getEnumConstants()) {
            if (!rows.containsKey(each)) {
                throw new TableException(table.file(), 0, key, each + " is missing");
            }
        }
        return Map.copyOf(rows);
    }

    private interface Reader<V> {
        V read(TableRow row);
    }
}
