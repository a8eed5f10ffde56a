package io.waymark.json;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What a record consists of, looked up once for each: its nullness annotations are the rule for what it must hold. */
public record RecordComponents(List<Component> all) {
    private static final ClassValue<RecordComponents> KNOWN = new ClassValue<>() {
        @Override
        protected RecordComponents computeValue(Class<?> type) {
            List<Component> components = new ArrayList<>();
            boolean marked = type.isAnnotationPresent(NullMarked.class)
                    || type.getPackage().isAnnotationPresent(NullMarked.class);
            for (RecordComponent component : type.getRecordComponents()) {
                boolean required = marked && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                component.getAccessor().trySetAccessible();
                components.add(new Component(component.getName(), component.getAccessor(), required));
            }
            return new RecordComponents(List.copyOf(components));
        }
    };

    /** Its components, in the order in which they are declared. */
    public static List<Component> of(Record fields) {
        return KNOWN.get(fields.getClass()).all();
    }

    /**
     * One component of a record.
     *
     * @param required whether it always holds something
     */
    public record Component(String name, Method accessor, boolean required) {
        /** What it holds in a record. */
        public @Nullable Object of(Record fields) {
            try {
                return accessor.invoke(fields);
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException("unreadable component " + accessor, broken);
            }
        }
    }
}
