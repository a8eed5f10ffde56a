package io.waymark.order.booking.adapter.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One value for each row of a list of ours, such as the parcels. */
record EachTemplate(String list, Template row) implements Template {

    @Override
    public @Nullable JsonNode fill(Fields fields) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Fields each : fields.each(list)) {
            JsonNode value = row.fill(each);
            if (value != null) {
                rows.add(value);
            }
        }
        return rows.isEmpty() ? null : rows;
    }

    @Override
    public boolean isScalar() {
        return false;
    }

    @Override
    public void check(String place, FieldNames names, Consumer<String> faults) {
        FieldNames inside = names.inside(list);
        if (inside == null) {
            faults.accept(place + "." + TemplateReader.EACH + ": there is no list " + list + " here");
        } else {
            row.check(place + "." + TemplateReader.ROW, inside, faults);
        }
    }

    @Override
    public void members(Consumer<String> members) {
        row.members(members);
    }

    @Override
    public void names(Consumer<String> names) {
        row.names(names);
    }
}
