package io.waymark.order.booking.adapter.http.description;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Where in an answer a value stands: names and positions with dots between, such as {@code data.orders.0.number}. */
public record FieldPath(JsonPointer pointer) {
    private static final Pattern SHAPE = Pattern.compile("[^\\s./~]{1,100}+(\\.[^\\s./~]{1,100}+){0,20}+");

    /** @throws IllegalArgumentException where it is no path */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FieldPath of(String written) {
        if (!SHAPE.matcher(written).matches()) {
            throw new IllegalArgumentException("is no path of names with dots between");
        }
        return new FieldPath(JsonPointer.compile("/" + written.replace('.', '/')));
    }

    JsonNode in(JsonNode answer) {
        return answer.at(pointer);
    }
}
