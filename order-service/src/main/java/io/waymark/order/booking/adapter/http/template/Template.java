package io.waymark.order.booking.adapter.http.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A value that is made anew for each call out of constants and {@code {names}}. */
public sealed interface Template
        permits TextTemplate,
                ConstantTemplate,
                ChoiceTemplate,
                GroupTemplate,
                ListTemplate,
                EachTemplate,
                JsonTemplate {

    /**
     * Reads a template as a file writes it.
     *
     * @throws IllegalArgumentException says what of it cannot be read
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Template of(JsonNode written) {
        return TemplateReader.read(written);
    }

    /** The value in this call; null where all that it names is absent, so that it is left out. */
    @Nullable
    JsonNode fill(Fields fields);

    /** Whether it makes one text, number or truth value, as a header or a parameter needs. */
    boolean isScalar();

    /**
     * Tells every name that is not to be had.
     *
     * @param place where this template stands
     */
    void check(String place, FieldNames names, Consumer<String> faults);

    /** Tells every name that it uses. */
    void names(Consumer<String> names);

    /** Tells the carrier's names of all members, however deep. */
    default void members(Consumer<String> members) {
        // Most have none.
    }

    /** The value as a text; empty where it is absent. */
    default String text(Fields fields) {
        JsonNode value = fill(fields);
        return value == null ? "" : value.asText();
    }
}
