package io.waymark.console.application;

import io.waymark.console.domain.Change;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who changed what in the console, append only. */
public interface Changes {
    /**
     * Joins the caller's transaction.
     *
     * @param before null where nothing was said before
     * @param after  null where it was taken back
     */
    void add(
            String by,
            String room,
            String name,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after);

    /**
     * The newest first; what is null does not matter.
     *
     * @param before only older ones than this
     */
    List<Change> find(@Nullable String room, @Nullable String name, @Nullable UUID before, int limit);
}
