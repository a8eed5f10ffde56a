package io.waymark.order.console.adapter.rest;

import io.waymark.order.console.application.Room;
import io.waymark.order.console.domain.Standing;
import io.waymark.web.FieldFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the templates of the console show. */
final class ConsolePage {
    /** The rooms, and the one that is open. */
    public record Frame(List<String> rooms, String room) {}

    /** All entries of a room. */
    public record RoomPage(Frame frame, List<String> fields, List<EntryView> entries) {
        public List<String> cells(EntryView entry) {
            return fields.stream()
                    .map(field -> entry.fields().getOrDefault(field, ""))
                    .toList();
        }
    }

    /** One entry as a form. */
    public record EntryPage(Frame frame, String name, EntryView entry, String proof, List<FieldFault> faults) {
        /** Whether there is a merchant to whom this service can be handed over. */
        public boolean canBeHandedOver() {
            return canBeTakenBack() && entry.room().equals(Standing.MERCHANTS);
        }

        public boolean canBeTakenBack() {
            return entry.version() > 0;
        }
    }

    /** An entry that nobody knows yet. */
    static EntryView fresh(Room room, String name) {
        Map<String, String> empty = new LinkedHashMap<>();
        room.fields().forEach(field -> empty.put(field, ""));
        return new EntryView(room.name(), name, "NEW", 0, empty, null, null, null);
    }

    private ConsolePage() {}
}
