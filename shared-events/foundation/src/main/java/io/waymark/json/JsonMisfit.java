package io.waymark.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import io.waymark.faults.Causes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what of a JSON text does not fit, and in which field, in our own words: the parser's messages quote values.
 *
 * @param field   the path, such as {@code items[0].quantity}; empty where the fault concerns the text as a whole
 * @param message what is wrong, to be read behind the field
 * @param isReadable false where reading cannot go on: the text is no JSON, or larger than it may be
 */
public record JsonMisfit(String field, String message, boolean isReadable) {
    private static final int LONGEST_NAME = 64;
    private static final String DUPLICATE = "Duplicate field";

    /** The misfit that made reading fail. */
    public static JsonMisfit of(JsonProcessingException failure, @Nullable JsonParser reading) {
        Optional<JsonProcessingException> ofText = Causes.of(failure)
                .filter(cause -> cause instanceof StreamReadException || cause instanceof StreamConstraintsException)
                .map(JsonProcessingException.class::cast)
                .findFirst();
        return ofText.map(fault -> inText(fault, failure, reading)).orElseGet(() -> inShape(failure, reading));
    }

    private static JsonMisfit inText(
            JsonProcessingException fault, JsonProcessingException failure, @Nullable JsonParser reading) {
        JsonParser parser = fault.getProcessor() instanceof JsonParser own ? own : reading;
        String place = parser == null ? place(failure) : place(parser.getParsingContext());
        return switch (fault) {
            case StreamConstraintsException tooMuch ->
                new JsonMisfit(place, "is nested too deeply, or too long", false);
            case StreamReadException broken
            when String.valueOf(broken.getOriginalMessage()).startsWith(DUPLICATE) ->
                new JsonMisfit(place, "appears twice", true);
            case InputCoercionException overflow -> new JsonMisfit(place, Wanted.must(overflow.getTargetType()), true);
            default -> new JsonMisfit("", "is not well-formed JSON", false);
        };
    }

    private static JsonMisfit inShape(JsonProcessingException failure, @Nullable JsonParser reading) {
        JsonParser parser = failure.getProcessor() instanceof JsonParser own ? own : reading;
        return new JsonMisfit(place(failure), Wanted.instead(failure, parser), true);
    }

    /** The path of the field at which reading failed; empty where the failure names none. */
    public static String place(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (Reference step : mapping.getPath()) {
            add(path, step.getFieldName(), step.getIndex());
        }
        return path.toString();
    }

    /** The path of the value at which a parser stands. */
    public static String place(JsonStreamContext deepest) {
        StringBuilder path = new StringBuilder();
        walk(deepest, path);
        return path.toString();
    }

    /** No deeper than texts may be nested. */
    private static void walk(@Nullable JsonStreamContext context, StringBuilder path) {
        if (context != null) {
            walk(context.getParent(), path);
            if (context.hasCurrentName() || context.inArray()) {
                add(path, context.getCurrentName(), context.getCurrentIndex());
            }
        }
    }

    private static void add(StringBuilder path, @Nullable String name, int index) {
        if (name == null) {
            path.append('[').append(index).append(']');
        } else {
            String shown =
                    name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("\\p{Cntrl}", "?");
            path.append(path.isEmpty() ? "" : ".").append(shown);
        }
    }

    @Override
    public String toString() {
        return field.isEmpty() ? "the value " + message : field + " " + message;
    }
}
