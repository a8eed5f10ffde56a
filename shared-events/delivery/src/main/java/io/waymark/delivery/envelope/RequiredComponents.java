package io.waymark.delivery.envelope;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a payload lacks: Jackson fills an absent record component with null, which a {@code @NullMarked} record
 * promises never to hold. The record's own nullness annotations are the rule, so it is stated once, in the contract.
 */
final class RequiredComponents {
    private record Component(String name, Method accessor, boolean required) {}

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            List<Component> components = new ArrayList<>();
            boolean marked = type.isAnnotationPresent(NullMarked.class)
                    || type.getPackage().isAnnotationPresent(NullMarked.class);
            for (RecordComponent component : type.getRecordComponents()) {
                boolean required = marked && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                components.add(new Component(component.getName(), component.getAccessor(), required));
            }
            return List.copyOf(components);
        }
    };

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
        for (Component component : COMPONENTS.get(fields.getClass())) {
            Object value = read(component.accessor(), fields);
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

    private static @Nullable Object read(Method accessor, Record fields) {
        try {
            return accessor.invoke(fields);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("unreadable component " + accessor, broken);
        }
    }

    private RequiredComponents() {}
}
