package io.waymark.exceptions.cases.adapter.files;

import io.waymark.exceptions.cases.domain.CaseAction;
import io.waymark.exceptions.cases.domain.KnownRoles;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the tables of desks, each once; throws {@link TableException} for what cannot be used. */
@Singleton
public final class DeskTables {
    private final Tables tables;
    private final KnownRoles known;

    public DeskTables(Tables tables, KnownRoles known) {
        this.tables = tables;
        this.known = known;
    }

    /** Who may do what; every action has a row. */
    @Produces
    @Singleton
    public LiveTable<Rights> rights() {
        return new LiveTable<>(
                tables,
                "rights.csv",
                List.of("action"),
                rows -> new Rights(complete(rows, "action", CaseAction.class, this::roles)));
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

    private Set<String> roles(TableRow row) {
        List<String> roles = row.words("roles");
        if (roles.isEmpty()) {
            throw row.wrong("roles", "names no role");
        }
        for (String role : roles) {
            if (!known.names().contains(role)) {
                throw row.wrong("roles", "names a role that no token has: " + role);
            }
        }
        return Set.copyOf(roles);
    }

    private static <K extends Enum<K>, V> Map<K, V> complete(
            TableRows table, String key, Class<K> keys, Function<TableRow, V> reader) {
        Map<K, V> rows = new EnumMap<>(keys);
        table.each(row -> {
            K named = row.constant(key, keys);
            if (rows.putIfAbsent(named, reader.apply(row)) != null) {
                throw row.wrong(key, "stands twice, in whichever case: " + row.text(key));
            }
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
