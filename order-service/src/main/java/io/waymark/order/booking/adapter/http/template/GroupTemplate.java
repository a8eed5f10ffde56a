package io.waymark.order.booking.adapter.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Values under the carrier's names, in the order of the file. */
record GroupTemplate(Map<String, Template> members) implements Template {
    GroupTemplate {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public @Nullable JsonNode fill(Fields fields) {
        ObjectNode group = JsonNodeFactory.instance.objectNode();
        members.forEach((name, member) -> {
            JsonNode value = member.fill(fields);
            if (value != null) {
                group.set(name, value);
            }
        });
        return group.isEmpty() ? null : group;
    }

    @Override
    public boolean isScalar() {
        return false;
    }

    @Override
    public void check(String place, FieldNames names, Consumer<String> faults) {
        members.forEach((name, member) -> member.check(place + "." + name, names, faults));
    }

    @Override
    public void members(Consumer<String> told) {
        members.forEach((name, member) -> {
            told.accept(name);
            member.members(told);
        });
    }

    @Override
    public void names(Consumer<String> names) {
        members.values().forEach(member -> member.names(names));
    }
}
