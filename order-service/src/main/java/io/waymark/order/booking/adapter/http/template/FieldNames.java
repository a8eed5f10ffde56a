package io.waymark.order.booking.adapter.http.template;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which names a template may use, so that a misspelt one is found at start.
 *
 * @param lists the names that a row of each list adds
 */
public record FieldNames(Set<String> names, Map<String, Set<String>> lists) {
    public FieldNames {
        names = Set.copyOf(names);
        lists = Map.copyOf(lists);
    }

    /** Names without a list. */
    public static FieldNames of(String... names) {
        return new FieldNames(Set.of(names), Map.of());
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /** What a row of the list may name; null where there is no such list. */
    @Nullable
    FieldNames inside(String list) {
        Set<String> more = lists.get(list);
        if (more == null) {
            return null;
        }
        Set<String> all = new HashSet<>(names);
        all.addAll(more);
        return new FieldNames(all, Map.of());
    }

    /** All but those that begin so. */
    public FieldNames without(String... prefixes) {
        Set<String> left = names.stream()
                .filter(name -> Arrays.stream(prefixes).noneMatch(name::startsWith))
                .collect(Collectors.toSet());
        return new FieldNames(left, lists);
    }

    /** All of both. */
    public FieldNames and(FieldNames other) {
        Set<String> all = new HashSet<>(names);
        all.addAll(other.names);
        Map<String, Set<String>> allLists = new HashMap<>(lists);
        allLists.putAll(other.lists);
        return new FieldNames(all, allLists);
    }
}
