package io.waymark.console.application;

import io.waymark.console.domain.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that people have said in the console. */
public interface Entries {
    List<Entry> all();

    /** What is said of one thing. */
    default Optional<Entry> find(String room, String name) {
        return all().stream()
                .filter(entry -> entry.room().equals(room) && entry.name().equals(name))
                .findFirst();
    }

    /** Counts the changes of all rooms; another number than before says that something changed. */
    long revision();

    /** Waits until nobody else changes anything, and keeps others waiting until the caller's transaction ends. */
    void holdAlone();

    /** As {@link #holdAlone}, and counts a change. */
    void changeAlone();

    /** Stores an entry under its next version; joins the caller's transaction. */
    Entry save(String room, String name, Map<String, String> fields, String by);

    /** Forgets an entry; joins the caller's transaction. */
    void remove(String room, String name);
}
