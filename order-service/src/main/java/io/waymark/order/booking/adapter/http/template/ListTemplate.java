package io.waymark.order.booking.adapter.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list of a fixed length, less what is absent. */
record ListTemplate(List<Template> items) implements Template {
    ListTemplate {
        items = List.copyOf(items);
    }

    @Override
    public @Nullable JsonNode fill(Fields fields) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Template item : items) {
            JsonNode value = item.fill(fields);
            if (value != null) {
                list.add(value);
            }
        }
        return list.isEmpty() ? null : list;
    }

    @Override
    public boolean isScalar() {
        return false;
    }

    @Override
    public void check(String place, FieldNames names, Consumer<String> faults) {
        for (int i = 0; i < items.size(); i++) {
            items.get(i).check(place + "[" + i + "]", names, faults);
        }
    }

    @Override
    public void members(Consumer<String> members) {
        items.forEach(item -> item.members(members));
    }

    @Override
    public void names(Consumer<String> names) {
        items.forEach(item -> item.names(names));
    }
}
