package io.waymark.delivery.replay;

import io.waymark.web.Listing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a list of a topic's letters was read: partitions are read from their ends, and each has an end of its own.
 *
 * @param ends by partition, the offset of the last letter that was shown; a partition without one was not shown yet
 */
record LetterPlace(Map<Integer, Long> ends) {
    LetterPlace {
        ends = Map.copyOf(ends);
    }

    /** A letter and the place behind it. */
    record Found(Letter letter, LetterPlace place) {}

    static Listing<Found, LetterPlace> listing(String name) {
        return new Listing<>(name, found -> List.of(found.place().text()), keys -> parse(keys.getFirst()));
    }

    /** Where a partition ends that ends at an offset, as far as it was not shown. */
    static long end(@Nullable LetterPlace place, int partition, long end) {
        return place == null ? end : Math.min(end, place.ends.getOrDefault(partition, end));
    }

    private String text() {
        return new TreeMap<>(ends)
                .entrySet().stream()
                        .map(end -> end.getKey() + ":" + end.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static LetterPlace parse(String text) {
        return new LetterPlace(List.of(text.split(" ", -1)).stream()
                .map(end -> end.split(":", 2))
                .collect(Collectors.toMap(end -> Integer.valueOf(end[0]), end -> Long.valueOf(end[1]))));
    }
}
