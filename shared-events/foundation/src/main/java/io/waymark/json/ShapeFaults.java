package io.waymark.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every field of a wrong shape, so that a caller mends them all at once: reading stops at the first, so that one is taken out
 * and the rest is read again.
 *
 * @param misfits in the order of the body
 * @param rest    the body without them; null where reading came to no end
 */
public record ShapeFaults(
        List<JsonMisfit> misfits, @Nullable Object rest) {
    private static final int MOST = 50;

    public ShapeFaults {
        misfits = List.copyOf(misfits);
    }

    /** Names no value: the rest may be personal. */
    @Override
    public String toString() {
        return misfits.toString();
    }

    /**
     * The fault at which reading stopped, and those behind it. Nothing is behind what is no field's or cannot be read, nor in a body
     * with a key twice, which is no tree.
     *
     * @param first what the failure says
     */
    public static ShapeFaults from(
            JsonProcessingException failure, JsonMisfit first, ObjectReader reader, byte[] text) {
        if (first.field().isEmpty() || !first.isReadable()) {
            return new ShapeFaults(List.of(first), null);
        }
        Map<String, JsonMisfit> found = new LinkedHashMap<>();
        found.put(first.field(), first);
        try {
            JsonNode body = reader.readTree(text);
            JsonProcessingException taken = failure;
            while (found.size() < MOST && takeOut(body, taken)) {
                switch (attempt(reader, body)) {
                    case Attempt.Whole(Object rest) -> {
                        return of(found, rest);
                    }
                    case Attempt.Stop(JsonProcessingException next, JsonMisfit misfit) -> {
                        if (found.putIfAbsent(misfit.field(), misfit) != null) {
                            return of(found, null);
                        }
                        taken = next;
                    }
                }
            }
        } catch (IOException noTree) {
            return new ShapeFaults(List.of(first), null);
        }
        return of(found, null);
    }

    private static ShapeFaults of(Map<String, JsonMisfit> found, @Nullable Object rest) {
        return new ShapeFaults(List.copyOf(found.values()), rest);
    }

    /** What came of reading once more. */
    private sealed interface Attempt {
        record Whole(Object body) implements Attempt {}

        record Stop(JsonProcessingException failure, JsonMisfit misfit) implements Attempt {}
    }

    private static Attempt attempt(ObjectReader reader, JsonNode body) throws IOException {
        try (JsonParser parser = reader.treeAsTokens(body)) {
            return attempt(reader, parser);
        }
    }

    private static Attempt attempt(ObjectReader reader, JsonParser parser) throws IOException {
        try {
            return new Attempt.Whole(reader.readValue(parser));
        } catch (JsonProcessingException failure) {
            return new Attempt.Stop(failure, JsonMisfit.of(failure, parser));
        }
    }

    /** Whether there was something to take out. */
    private static boolean takeOut(JsonNode body, JsonProcessingException failure) {
        List<Reference> path = failure instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
        if (path.isEmpty()) {
            return false;
        }
        JsonNode holder = body;
        for (Reference step : path.subList(0, path.size() - 1)) {
            holder = child(holder, step);
        }
        Reference last = path.getLast();
        JsonNode harmless = harmless(failure, child(holder, last));
        return switch (holder) {
            case ObjectNode fields -> !harmless.equals(fields.replace(last.getFieldName(), harmless));
            case ArrayNode items when items.has(last.getIndex()) -> items.set(last.getIndex(), harmless) != null;
            default -> false;
        };
    }

    private static JsonNode child(JsonNode holder, Reference step) {
        return step.getFieldName() == null ? holder.path(step.getIndex()) : holder.path(step.getFieldName());
    }

    /**
     * What stands in for a faulty value: null, and something where there is no null. A number where a text belongs stands as
     * that text, since it may say what another field leaves out.
     */
    private static JsonNode harmless(JsonProcessingException failure, JsonNode faulty) {
        Class<?> type =
                switch (failure) {
                    case MismatchedInputException mismatch -> mismatch.getTargetType();
                    case JsonMappingException mapping
                    when mapping.getCause() instanceof InputCoercionException overflow -> overflow.getTargetType();
                    default -> null;
                };
        if (type == String.class && faulty.isNumber()) {
            return TextNode.valueOf(faulty.asText());
        }
        if (type == null || !type.isPrimitive()) {
            return NullNode.getInstance();
        }
        return type == boolean.class ? BooleanNode.FALSE : IntNode.valueOf(1);
    }
}
