package io.waymark.tracking.subscription.adapter.rest;

import io.waymark.web.Cursor;
import io.waymark.web.HttpProblems;
import io.waymark.web.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists by id, page by page: one row more than asked for tells whether there is a next page. */
final class Pages {
    static final int SIZE = 50;

    /** Where a page begins. */
    static @Nullable UUID start(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.parse(cursor, 1).position().getFirst());
        } catch (IllegalArgumentException noId) {
            throw new ProblemException(HttpProblems.BAD_CURSOR, "start again without a cursor");
        }
    }

    /** The cursor behind a page of which one row too many was read; null on the last page. */
    static <T> @Nullable String next(List<T> rows, Function<T, UUID> id) {
        return rows.size() > SIZE
                ? Cursor.after(id.apply(rows.get(SIZE - 1)).toString()).token()
                : null;
    }

    /** The page without that row. */
    static <T> List<T> page(List<T> rows) {
        return rows.size() > SIZE ? rows.subList(0, SIZE) : rows;
    }

    private Pages() {}
}
