package io.waymark.order.booking.adapter.http.field;

import io.waymark.order.booking.adapter.http.template.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names with the values that they have of one thing. */
final class FieldTable<T> {
    private final Map<String, Value<T>> values = new LinkedHashMap<>();

    /** How a value is taken. */
    interface Value<T> {
        /** A text, a number or a truth value; null where there is none. */
        @Nullable
        Object of(T thing);
    }

    /** A part that may be missing, with all that belongs to it. */
    interface Part<T, P> {
        @Nullable
        P of(T thing);
    }

    FieldTable<T> with(String name, Value<T> value) {
        values.put(name, value);
        return this;
    }

    <P> FieldTable<T> with(String prefix, Part<T, P> part, FieldTable<P> table) {
        table.values.forEach((name, value) -> values.put(prefix + "." + name, thing -> {
            P there = part.of(thing);
            return there == null ? null : value.of(there);
        }));
        return this;
    }

    Set<String> names() {
        return values.keySet();
    }

    Map<String, Object> of(T thing) {
        Map<String, Object> found = new HashMap<>();
        values.forEach((name, value) -> {
            Object there = value.of(thing);
            if (there != null) {
                found.put(name, there);
            }
        });
        return found;
    }

    /** The rows of a list, the first of which is number 1. */
    static <R> List<Fields> rows(
            Fields around, List<R> rows, FieldTable<R> table, Function<String, String> named, String number) {
        List<Fields> all = new ArrayList<>();
        for (R row : rows) {
            Map<String, Object> values = new HashMap<>();
            table.of(row).forEach((name, value) -> values.put(named.apply(name), value));
            values.put(number, all.size() + 1);
            all.add(around.with(values));
        }
        return all;
    }
}
