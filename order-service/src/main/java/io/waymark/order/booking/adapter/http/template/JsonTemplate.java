package io.waymark.order.booking.adapter.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A tree that travels as a text of JSON inside of one field, as many form interfaces want it. */
record JsonTemplate(Template tree) implements Template {

    @Override
    public @Nullable JsonNode fill(Fields fields) {
        JsonNode filled = tree.fill(fields);
        return filled == null ? null : TextNode.valueOf(filled.toString());
    }

    @Override
    public boolean isScalar() {
        return true;
    }

    @Override
    public void check(String place, FieldNames names, Consumer<String> faults) {
        tree.check(place + "." + TemplateReader.JSON, names, faults);
    }

    @Override
    public void names(Consumer<String> names) {
        tree.names(names);
    }
}
