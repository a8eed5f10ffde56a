package io.waymark.web.problem;

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
import io.waymark.json.JsonMisfit;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds every field of a wrong shape, so that a caller mends them all at once: reading stops at the first, so that one is
 * taken out and the rest is read again.
 */
final class ShapeFaults {
    private static final int MOST = 50;

    /** The fault at which reading stopped, and those behind it; a body with a key twice is no tree, so nothing is behind. */
    static List<JsonMisfit> from(JsonProcessingException failure, JsonMisfit first, ObjectReader reader, byte[] text) {
        Map<String, JsonMisfit> found = new LinkedHashMap<>();
        found.put(first.field(), first);
        try {
            JsonNode body = reader.readTree(text);
            @Nullable Stop stop = new Stop(failure, first);
            while (stop != null && found.size() < MOST && takeOut(body, stop.failure())) {
                stop = stop(reader, body);
                if (stop != null && found.putIfAbsent(stop.misfit().field(), stop.misfit()) != null) {
                    return List.copyOf(found.values());
                }
            }
        } catch (IOException noTree) {
            return List.of(first);
        }
        return List.copyOf(found.values());
    }

    private record Stop(JsonProcessingException failure, JsonMisfit misfit) {}

    private static @Nullable Stop stop(ObjectReader reader, JsonNode body) throws IOException {
        try (JsonParser parser = reader.treeAsTokens(body)) {
            return stop(reader, parser);
        }
    }

    private static @Nullable Stop stop(ObjectReader reader, JsonParser parser) throws IOException {
        try {
            reader.readValue(parser);
            return null;
        } catch (JsonProcessingException failure) {
            return new Stop(failure, JsonMisfit.of(failure, parser));
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
            holder = step.getFieldName() == null ? holder.path(step.getIndex()) : holder.path(step.getFieldName());
        }
        Reference last = path.getLast();
        JsonNode harmless = harmless(failure);
        return switch (holder) {
            case ObjectNode fields -> !harmless.equals(fields.replace(last.getFieldName(), harmless));
            case ArrayNode items when items.has(last.getIndex()) -> items.set(last.getIndex(), harmless) != null;
            default -> false;
        };
    }

    /** What stands in for a faulty value: null, and something where there is no null. */
    private static JsonNode harmless(JsonProcessingException failure) {
        Class<?> type =
                switch (failure) {
                    case MismatchedInputException mismatch -> mismatch.getTargetType();
                    case JsonMappingException mapping
                    when mapping.getCause() instanceof InputCoercionException overflow -> overflow.getTargetType();
                    default -> null;
                };
        if (type == null || !type.isPrimitive()) {
            return NullNode.getInstance();
        }
        return type == boolean.class ? BooleanNode.FALSE : IntNode.valueOf(1);
    }

    private ShapeFaults() {}
}
