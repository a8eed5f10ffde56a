package io.waymark.exceptions.desk.adapter.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A desk's queue.
 *
 * @param address  of the queue, without filters
 * @param picked   where the form for several cases goes
 * @param figures  how many cases there are
 * @param filters  by what the lines can be narrowed
 * @param next     the address of the next page; null on the last
 * @param views    saved views of the queue
 * @param proof    that a form of this page was written here; null where the reader does not act for this desk
 */
public record QueuePage(
        String address,
        String picked,
        List<Figure> figures,
        List<Filter> filters,
        List<LineView> lines,
        @Nullable String next,
        ViewsBox views,
        @Nullable String proof) {

    /** One number, and the queue that shows just those. */
    public record Figure(String name, long value, String style, String address) {}

    /** One filter. */
    public record Filter(String field, String name, List<Choice> choices) {}

    /** One of its values. */
    public record Choice(String value, String name, boolean chosen) {}
}
