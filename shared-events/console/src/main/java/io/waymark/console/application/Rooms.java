package io.waymark.console.application;

import io.waymark.console.domain.Entry;
import io.waymark.console.domain.Misfit;
import java.util.List;
import java.util.Optional;

/** All rooms of the console. */
public interface Rooms {
    List<Room> all();

    Optional<Room> named(String name);

    /** What does not fit together when these are all entries; each fault names the row that it lies in where it knows. */
    List<Misfit> misfits(List<Entry> entries);

    /**
     * Lets the entries take effect in this process.
     *
     * @throws RuntimeException naming what does not fit; then nothing changes
     */
    void apply(List<Entry> entries);

    /** Tells other services what changes for them with these entries, unless they do not fit; joins the caller's transaction. */
    void tell(List<Entry> entries);
}
