package io.waymark.console.adapter.tables;

import io.quarkus.arc.All;
import io.waymark.console.application.ConsoleFollower;
import io.waymark.console.application.EditRule;
import io.waymark.console.application.Room;
import io.waymark.console.application.Rooms;
import io.waymark.console.domain.Entry;
import io.waymark.console.domain.Misfit;
import io.waymark.tables.LiveTable;
import io.waymark.tables.LiveTables;
import io.waymark.tables.LiveTables.Draft;
import io.waymark.tables.TableFault;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rooms that the service has of its own, and one for each live table. */
@Singleton
class LiveRooms implements Rooms {
    private final LiveTables tables;
    private final List<EditRule> rules;
    private final List<ConsoleFollower> followers;
    private final Map<String, Room> rooms = new LinkedHashMap<>();

    /** @param own the rooms that are no tables; they come first, by their names */
    LiveRooms(@All List<Room> own, LiveTables tables, @All List<EditRule> rules, @All List<ConsoleFollower> followers) {
        this.tables = tables;
        this.rules = List.copyOf(rules);
        this.followers = List.copyOf(followers);
        own.stream().sorted(Comparator.comparing(Room::name)).forEach(room -> rooms.put(room.name(), room));
        new TreeMap<>(tables.byName())
                .values().stream().map(TableRoom::new).forEach(room -> rooms.put(room.name(), room));
    }

    @Override
    public List<Room> all() {
        return List.copyOf(rooms.values());
    }

    @Override
    public Optional<Room> named(String name) {
        return Optional.ofNullable(rooms.get(name));
    }

    @Override
    public List<Misfit> misfits(List<Entry> entries) {
        Draft draft = draft(entries);
        List<TableFault> faults = draft.faults().isEmpty()
                ? rules.stream().flatMap(rule -> rule.misfits(draft).stream()).toList()
                : draft.faults();
        return faults.stream().map(LiveRooms::fault).toList();
    }

    @Override
    public void apply(List<Entry> entries) {
        tables.apply(draft(entries));
    }

    @Override
    public void tell(List<Entry> entries) {
        Draft draft = draft(entries);
        if (draft.faults().isEmpty()) {
            followers.forEach(follower -> follower.tell(draft));
        }
    }

    private Draft draft(List<Entry> entries) {
        Map<String, Map<String, Map<String, String>>> rows = new HashMap<>();
        for (LiveTable<?> table : tables.byName().values()) {
            String room = TableRoom.nameOf(table.name());
            Map<String, Map<String, String>> laid = new HashMap<>();
            entries.stream()
                    .filter(entry -> entry.room().equals(room))
                    .forEach(entry -> laid.put(entry.name(), cells(table, entry)));
            rows.put(table.name(), laid);
        }
        return tables.with(rows);
    }

    private static Map<String, String> cells(LiveTable<?> table, Entry entry) {
        Map<String, String> cells = new HashMap<>();
        table.columns().forEach(column -> cells.put(column, entry.text(column)));
        return cells;
    }

    private static Misfit fault(TableFault fault) {
        List<String> place = new ArrayList<>(List.of(TableRoom.nameOf(fault.table())));
        if (fault.row() != null) {
            place.add(fault.row());
        }
        if (fault.column() != null) {
            place.add(fault.column());
        }
        return new Misfit(String.join("/", place), fault.what());
    }
}
