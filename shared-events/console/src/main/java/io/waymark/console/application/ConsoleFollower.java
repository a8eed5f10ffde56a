package io.waymark.console.application;

import io.waymark.console.domain.Entry;
import io.waymark.tables.TableValues;
import java.util.List;

/** Learns what the console says, beyond the tables that it changes. */
public interface ConsoleFollower {
    /** What is said now, before the tables take effect in this process, and even where they do not fit it. */
    default void show(List<Entry> entries) {}

    /**
     * The tables have taken effect in this process.
     *
     * @param revision counts the changes of all people
     */
    default void applied(long revision) {}

    /** What the tables say from the caller's transaction on, for those who tell other services. */
    default void tell(TableValues tables) {}
}
