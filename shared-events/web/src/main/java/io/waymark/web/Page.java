package io.waymark.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list; {@link PageRequest} makes it.
 *
 * @param nextCursor to ask for what follows; absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * A page of what was found.
     *
     * @param found one more than the limit where there is a next page
     * @param view  empty for a row that cannot be shown
     */
    static <R, T> Page<T> of(List<R> found, int limit, Function<R, Optional<T>> view, Function<R, String> cursor) {
        List<R> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(view).flatMap(Optional::stream).toList(),
                found.size() > limit ? cursor.apply(shown.getLast()) : null);
    }
}
