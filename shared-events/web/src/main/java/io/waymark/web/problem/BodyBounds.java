package io.waymark.web.problem;

import io.waymark.jdbc.StorableText;
import io.waymark.json.RecordComponents;
import io.waymark.web.FieldFault;
import io.waymark.web.bounds.Lengths;
import io.waymark.web.bounds.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a body what no door takes: a text that no database keeps, a text or a list without end, a time out of
 * {@link Reach}. A door's own rules say what it takes of the rest.
 */
final class BodyBounds {
    private static final int MOST_FAULTS = 50;
    private static final int LONGEST_NAME = 100;

    private final List<FieldFault> faults = new ArrayList<>();

    /** What is wrong, field by field; empty where nothing is. */
    static List<FieldFault> faults(@Nullable Object body) {
        BodyBounds bounds = new BodyBounds();
        bounds.judge("", body);
        return bounds.faults;
    }

    private void judge(String field, @Nullable Object value) {
        if (faults.size() >= MOST_FAULTS) {
            return;
        }
        switch (value) {
            case null -> {
                // What may be absent is the door's rule.
            }
            case String text -> judge(field, text);
            case Instant time -> expect(field, Reach.holds(time), Reach.FAULT);
            case OffsetDateTime time -> expect(field, Reach.holds(time.toInstant()), Reach.FAULT);
            case LocalDate day -> expect(field, Reach.holds(day), Reach.FAULT);
            case Record fields ->
                RecordComponents.of(fields)
                        .forEach(component -> judge(named(field, component.name()), component.of(fields)));
            case Collection<?> items -> judge(field, items);
            case Map<?, ?> entries -> judge(field, entries);
            default -> {
                // Numbers are bounded by their type, constants by their names.
            }
        }
    }

    private static String named(String holder, String component) {
        return holder.isEmpty() ? component : holder + "." + component;
    }

    private void judge(String field, String text) {
        expect(field, text.length() <= Lengths.TEXT, "must have at most " + Lengths.TEXT + " characters");
        expect(
                field,
                StorableText.firstUnstorable(text) < 0,
                "holds the character U+0000, or half of a surrogate pair");
    }

    /** A list that is too long is not looked through: that would cost as much as to take it. */
    private void judge(String field, Collection<?> items) {
        expect(field, items.size() <= Lengths.ITEMS, "must have at most " + Lengths.ITEMS + " items");
        if (items.size() > Lengths.ITEMS) {
            return;
        }
        int index = 0;
        for (Object item : items) {
            judge(field + "[" + index + "]", item);
            index++;
        }
    }

    /** An entry is called as its sender calls it, as far as that can be said. */
    private void judge(String field, Map<?, ?> entries) {
        expect(field, entries.size() <= Lengths.ITEMS, "must have at most " + Lengths.ITEMS + " entries");
        if (entries.size() > Lengths.ITEMS) {
            return;
        }
        entries.forEach((name, value) -> {
            String called = String.valueOf(name);
            boolean sayable = called.length() <= LONGEST_NAME && StorableText.firstUnstorable(called) < 0;
            expect(field, sayable, "has an entry whose name is too long, or holds U+0000 or half of a surrogate pair");
            judge(sayable ? named(field, called) : field, value);
        });
    }

    private void expect(String field, boolean met, String message) {
        if (!met) {
            faults.add(new FieldFault(field, message));
        }
    }
}
