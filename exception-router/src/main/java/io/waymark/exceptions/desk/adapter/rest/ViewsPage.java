package io.waymark.exceptions.desk.adapter.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reader's own saved views.
 *
 * @param address where the forms go
 * @param proof   that they were written here
 * @param alert   why nothing was done; null where nothing was asked for
 */
public record ViewsPage(
        String address,
        String proof,
        List<Row> rows,
        @Nullable String alert) {
    /**
     * One view.
     *
     * @param what the words of its filter; empty for a whole queue
     */
    public record Row(UUID id, long version, String name, String address, String desk, String what, boolean shared) {}
}
