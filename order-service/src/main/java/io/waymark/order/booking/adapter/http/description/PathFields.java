package io.waymark.order.booking.adapter.http.description;

import io.waymark.order.booking.adapter.http.format.FormFields;
import io.waymark.order.booking.adapter.http.template.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same values as they may stand in a path, in which they open no further step. */
record PathFields(Fields fields) implements Fields {

    @Override
    public @Nullable Object value(String name) {
        Object value = fields.value(name);
        return value == null ? null : FormFields.encoded(value.toString());
    }

    @Override
    public List<Fields> each(String list) {
        return List.of();
    }
}
