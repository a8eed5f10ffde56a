package io.waymark.order.booking.adapter.http.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be named in a template, with the values it has in one call. */
public interface Fields {

    /** A text, a number or a truth value; null where there is none in this call. */
    @Nullable
    Object value(String name);

    /** The rows of a list, each knowing the names around it, too. */
    List<Fields> each(String list);

    /** These and a few more. */
    default Fields with(Map<String, ?> more) {
        Fields outer = this;
        return new Fields() {
            @Override
            public @Nullable Object value(String name) {
                Object own = more.get(name);
                return own == null ? outer.value(name) : own;
            }

            @Override
            public List<Fields> each(String list) {
                return outer.each(list).stream().map(row -> row.with(more)).toList();
            }
        };
    }

    /** A few and nothing else. */
    static Fields of(Map<String, ?> values) {
        return new Fields() {
            @Override
            public @Nullable Object value(String name) {
                return values.get(name);
            }

            @Override
            public List<Fields> each(String list) {
                return List.of();
            }
        };
    }
}
