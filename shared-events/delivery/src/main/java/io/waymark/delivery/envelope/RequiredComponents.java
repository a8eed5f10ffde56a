package io.waymark.delivery.envelope;

import io.waymark.json.RecordComponents;
import io.waymark.json.RecordComponents.Component;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a payload lacks: Jackson fills an absent record component with null, which a {@code @NullMarked} record
 * promises never to hold. The record's own nullness annotations are the rule, so it is stated once, in the contract.
 */
final class RequiredComponents {
    /** The path of the first required component that is absent, such as {@code place.country}; null where all are there. */
    static @Nullable String firstMissing(@Nullable Object value) {
        return switch (value) {
            case Record fields -> firstMissing(fields);
            case Collection<?> elements -> firstMissing(elements);
            case Map<?, ?> entries -> firstMissing(entries.values());
            case null, default -> null;
        };
    }

    private static @Nullable String firstMissing(Record fields) {
        for (Component component : RecordComponents.of(fields)) {
            Object value = component.of(fields);
            if (value == null && component.required()) {
                return component.name();
            }
            String inner = firstMissing(value);
            if (inner != null) {
                return component.name() + (inner.startsWith("[") ? "" : ".") + inner;
            }
        }
        return null;
    }

    private static @Nullable String firstMissing(Collection<?> elements) {
        int index = 0;
        for (Object element : elements) {
            if (element == null) {
                return "[" + index + "]";
            }
            String inner = firstMissing(element);
            if (inner != null) {
                return "[" + index + "]." + inner;
            }
            index++;
        }
        return null;
    }

    private RequiredComponents() {}
}
