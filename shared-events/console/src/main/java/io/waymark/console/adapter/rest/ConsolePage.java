package io.waymark.console.adapter.rest;

import io.waymark.console.application.EntryDeed;
import io.waymark.console.application.Room;
import io.waymark.console.domain.Change;
import io.waymark.web.FieldFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the templates of the console show. */
final class ConsolePage {
    /** So much of a text is shown of a change; the interface has all of it. */
    private static final int LONGEST = 300;

    /** The rooms, and the one that is open. */
    public record Frame(List<String> rooms, String room) {}

    /** All entries of a room. */
    public record RoomPage(Frame frame, List<String> fields, Set<String> fieldsOfLines, List<RoomEntryView> entries) {
        static RoomPage of(Frame frame, Room room, List<RoomEntryView> entries) {
            return new RoomPage(frame, room.fields(), room.fieldsOfLines(), entries);
        }

        /** Texts, and how many lines there are below the header of those that hold lines. */
        public List<String> cells(RoomEntryView entry) {
            return fields.stream()
                    .map(field -> cell(field, entry.fields().getOrDefault(field, "")))
                    .toList();
        }

        private String cell(String field, String text) {
            return fieldsOfLines.contains(field)
                    ? Long.toString(
                            text.lines().skip(1).filter(line -> !line.isBlank()).count())
                    : text;
        }
    }

    /** One change: of what both sides say only what differs. */
    public record ChangeRow(Change change) {
        public String before() {
            return differing(change.before(), change.after());
        }

        public String after() {
            return differing(change.after(), change.before());
        }

        private static String differing(@Nullable Map<String, String> shown, @Nullable Map<String, String> other) {
            return shown == null
                    ? ""
                    : shown.entrySet().stream()
                            .filter(field -> other == null || !field.getValue().equals(other.get(field.getKey())))
                            .sorted(Map.Entry.comparingByKey())
                            .map(field -> field.getKey() + ": " + shortened(field.getValue()))
                            .collect(Collectors.joining("\n"));
        }

        private static String shortened(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }
    }

    /** One entry as a form. */
    public record EntryPage(
            Frame frame,
            String name,
            RoomEntryView entry,
            Set<String> fieldsOfLines,
            Map<String, List<String>> choices,
            List<EntryDeed> deeds,
            String proof,
            List<FieldFault> faults) {
        public boolean holdsLines(String field) {
            return fieldsOfLines.contains(field);
        }

        public boolean isChosen(String field) {
            return choices.containsKey(field);
        }

        /** The words that a field is one of; whatever it is now is among them, however it is written. */
        public List<String> wordsOf(String field) {
            String now = entry.fields().getOrDefault(field, "");
            List<String> words = choices.getOrDefault(field, List.of());
            return words.contains(now) || now.isEmpty()
                    ? words
                    : Stream.concat(Stream.of(now), words.stream()).toList();
        }

        /** What can be done with an entry that the console has. */
        public List<EntryDeed> offered() {
            return canBeTakenBack() ? deeds : List.of();
        }

        public boolean canBeTakenBack() {
            return entry.version() > 0;
        }
    }

    /** An entry that nobody knows yet. */
    static RoomEntryView fresh(Room room, String name) {
        Map<String, String> blank = room.blank(name);
        Map<String, String> fields = new LinkedHashMap<>();
        room.fields().forEach(field -> fields.put(field, blank.getOrDefault(field, "")));
        return new RoomEntryView(room.name(), name, "NEW", 0, fields, null, null, null);
    }

    private ConsolePage() {}
}
