package io.waymark.tables;

import java.util.List;

/**
 * A table as it was read.
 *
 * @param file    where it was read from
 * @param version the first twelve hexadecimal digits of the SHA-256 of its bytes: two replicas, or a decision and today's
 *     table, can be compared by it
 */
public record Table<T>(String file, String version, List<T> rows) {
    public Table {
        rows = List.copyOf(rows);
    }
}
