package io.waymark.tables;

/** What tables say: now, or as they would be after a change. */
@FunctionalInterface
public interface TableValues {
    <T> T of(LiveTable<T> table);
}
