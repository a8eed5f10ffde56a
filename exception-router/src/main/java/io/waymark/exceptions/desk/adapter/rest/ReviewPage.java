package io.waymark.exceptions.desk.adapter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a week went, beside the week before.
 *
 * @param days     from when to when
 * @param previous the address of the week before
 * @param next     the address of the week behind it; null where that has not begun
 * @param figures  what a meeting looks at first
 */
public record ReviewPage(
        String days, String previous, @Nullable String next, List<Figure> figures, List<Section> sections) {

    /** One number, as it is and as it was in the week before. */
    public record Figure(String name, String value, String before) {}

    /**
     * A table.
     *
     * @param id    by which the page links to it
     * @param chart the same as a picture; null where there is none
     * @param head  the names of the columns
     * @param rows  the first cell names the row
     * @param file  the address of the same for a spreadsheet; null where there is none
     */
    public record Section(
            String id,
            String title,
            @Nullable BarChart chart,
            List<String> head,
            List<List<String>> rows,
            @Nullable String file) {}
}
