package io.waymark.delivery.envelope;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What a payload consists of, looked up once for each record: its nullness annotations are the rule for what it must hold. */
record PayloadComponents(List<Component> all) {
    private static final ClassValue<PayloadComponents> KNOWN = new ClassValue<>() {
        @Override
        protected PayloadComponents computeValue(Class<?> type) {
            List<Component> components = new ArrayList<>();
            boolean marked = type.isAnnotationPresent(NullMarked.class)
                    || type.getPackage().isAnnotationPresent(NullMarked.class);
            for (RecordComponent component : type.getRecordComponents()) {
                boolean required = marked && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                components.add(new Component(component.getName(), component.getAccessor(), required));
            }
            return new PayloadComponents(List.copyOf(components));
        }
    };

    static List<Component> of(Record fields) {
        return KNOWN.get(fields.getClass()).all();
    }

    /** One component of a record. */
    record Component(String name, Method accessor, boolean required) {
        @Nullable
        Object of(Record fields) {
            try {
                return accessor.invoke(fields);
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException("unreadable component " + accessor, broken);
            }
        }
    }
}
