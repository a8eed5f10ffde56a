package io.waymark.console.adapter.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.console.application.Room;
import io.waymark.console.domain.Entry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing as the console shows it.
 *
 * @param origin    {@code GIVEN} (as tables and configuration have it), {@code CHANGED} (the console says otherwise) or
 *                  {@code ADDED} (the console alone has it)
 * @param version   for {@code If-Match}; 0 where the console says nothing of it
 * @param fields    texts by field
 * @param state     what can be seen of it and not be changed; absent where there is nothing
 * @param changedAt UTC; absent where the console says nothing of it
 * @param changedBy the subject of the token
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoomEntryView(
        String room,
        String name,
        String origin,
        long version,
        Map<String, String> fields,
        @Nullable Map<String, String> state,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /** The name as an address writes it. */
    @JsonIgnore
    public String urlName() {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    static RoomEntryView of(Room room, Entry entry, boolean given) {
        return new RoomEntryView(
                room.name(),
                entry.name(),
                given ? "CHANGED" : "ADDED",
                entry.version(),
                inOrder(room, entry.fields()),
                state(room, entry.name()),
                entry.changedAt(),
                entry.changedBy());
    }

    static RoomEntryView given(Room room, String name, Map<String, String> fields) {
        return new RoomEntryView(room.name(), name, "GIVEN", 0, inOrder(room, fields), state(room, name), null, null);
    }

    private static @Nullable Map<String, String> state(Room room, String name) {
        Map<String, String> state = room.state(name);
        return state.isEmpty() ? null : state;
    }

    private static Map<String, String> inOrder(Room room, Map<String, String> fields) {
        Map<String, String> ordered = new LinkedHashMap<>();
        room.fields().forEach(field -> ordered.put(field, fields.getOrDefault(field, "")));
        return ordered;
    }
}
