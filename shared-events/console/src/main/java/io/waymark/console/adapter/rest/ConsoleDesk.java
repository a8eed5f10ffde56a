package io.waymark.console.adapter.rest;

import io.waymark.console.application.EditRooms;
import io.waymark.console.application.EditRooms.Edit;
import io.waymark.console.application.Entries;
import io.waymark.console.application.FollowConsole;
import io.waymark.console.application.Room;
import io.waymark.console.application.Rooms;
import io.waymark.console.application.Seen;
import io.waymark.console.domain.Entry;
import io.waymark.jdbc.StorableText;
import io.waymark.web.Caller;
import io.waymark.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the interface and the pages of the console have in common: they read and change alike. */
@Singleton
class ConsoleDesk {
    private final Rooms rooms;
    private final Entries entries;
    private final EditRooms edit;
    private final FollowConsole follow;
    private final Caller caller;

    ConsoleDesk(Rooms rooms, Entries entries, EditRooms edit, FollowConsole follow, Caller caller) {
        this.rooms = rooms;
        this.entries = entries;
        this.edit = edit;
        this.follow = follow;
        this.caller = caller;
    }

    List<Room> rooms() {
        return rooms.all();
    }

    Room room(String name) {
        return rooms.named(name)
                .orElseThrow(() -> new ProblemException(ConsoleProblems.ROOM_NOT_FOUND, "check the address"));
    }

    /** All that is in a room, by name. */
    List<RoomEntryView> list(Room room) {
        Map<String, Map<String, String>> given = room.given();
        Map<String, RoomEntryView> views = new TreeMap<>();
        given.forEach((name, fields) -> views.put(name, RoomEntryView.given(room, name, fields)));
        entries.all().stream()
                .filter(entry -> entry.room().equals(room.name()))
                .forEach(entry ->
                        views.put(entry.name(), RoomEntryView.of(room, entry, given.containsKey(entry.name()))));
        return List.copyOf(views.values());
    }

    RoomEntryView get(Room room, String name) {
        return list(room).stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow(ConsoleDesk::missing);
    }

    /** Changes one thing, in effect here when it returns and elsewhere within a second. */
    RoomEntryView put(Room room, String name, Map<String, @Nullable String> fields, Seen seen) {
        Map<String, String> texts = new HashMap<>();
        fields.forEach((field, text) -> {
            if (text != null && !text.isBlank()) {
                texts.put(field, text.strip().replace("\r\n", "\n"));
            }
        });
        Edit done = edit.put(room, name, texts, seen, caller.name());
        return switch (done) {
            case Edit.Done(Entry entry) -> {
                follow.followChanges();
                yield RoomEntryView.of(room, entry, room.given().containsKey(name));
            }
            case Edit.TakenBack() -> throw new IllegalStateException("nothing was to be taken back");
            case Edit.Outdated() -> throw changedMeanwhile();
            case Edit.Missing() -> throw missing();
            case Edit.Faulty(var faults) -> throw ConsoleProblems.invalid(faults);
        };
    }

    void takeBack(Room room, String name, Seen seen) {
        if (StorableText.firstUnstorable(name) >= 0) {
            throw missing();
        }
        switch (edit.takeBack(room, name, seen, caller.name())) {
            case Edit.TakenBack() -> follow.followChanges();
            case Edit.Done done -> throw new IllegalStateException("nothing was to be stored");
            case Edit.Outdated() -> throw changedMeanwhile();
            case Edit.Missing() -> throw missing();
            case Edit.Faulty(var faults) -> throw ConsoleProblems.invalid(faults);
        }
    }

    static ProblemException changedMeanwhile() {
        return new ProblemException(ConsoleProblems.ENTRY_CHANGED, "read it again");
    }

    private static ProblemException missing() {
        return new ProblemException(ConsoleProblems.ENTRY_NOT_FOUND, "check the name");
    }
}
