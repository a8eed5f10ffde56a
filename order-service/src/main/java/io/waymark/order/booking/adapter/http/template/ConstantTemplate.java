package io.waymark.order.booking.adapter.http.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/** A number or a truth value that is always the same. */
record ConstantTemplate(JsonNode constant) implements Template {

    @Override
    public JsonNode fill(Fields fields) {
        return constant;
    }

    @Override
    public boolean isScalar() {
        return true;
    }

    @Override
    public void check(String place, FieldNames names, Consumer<String> faults) {
        // Names nothing.
    }

    @Override
    public void names(Consumer<String> names) {
        // Names nothing.
    }
}
