package io.waymark.console.domain;

import java.time.Instant;
import java.util.Map;

/**
 * What people said of one thing.
 *
 * @param room      what kind of thing it is, such as {@code merchants}
 * @param name      unique in the room
 * @param version   from 1 on
 * @param fields    texts by field; a field without a text is absent
 * @param changedAt UTC
 * @param changedBy the subject of the caller's token
 */
public record Entry(
        String room, String name, long version, Map<String, String> fields, Instant changedAt, String changedBy) {
    public Entry {
        fields = Map.copyOf(fields);
    }

    /** The text of a field; empty where there is none. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
