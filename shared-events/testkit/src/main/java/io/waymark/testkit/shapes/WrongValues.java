package io.waymark.testkit.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a sender may write where a value of another shape belongs; each as JSON. */
final class WrongValues {
    private static final String TEXT = "\"7\"";
    private static final String EMPTY = "\"\"";
    private static final String WORD = "\"no such value\"";
    private static final String WHOLE = "7";
    private static final String DECIMAL = "7.5";
    private static final String EVEN_DECIMAL = "7.0";
    private static final String HUGE = "10000000000000000000000000000000000000000";
    private static final String BOMB = "1e999999";
    private static final String FLAG = "true";
    private static final String OBJECT = "{}";
    private static final String LIST = "[]";

    /** Values that miss the shape. */
    static List<String> of(JsonNode shape) {
        return switch (shape.path("type").asText()) {
            case "integer" -> List.of(DECIMAL, EVEN_DECIMAL, HUGE, BOMB, TEXT, EMPTY, FLAG, OBJECT, LIST);
            case "number" -> List.of(HUGE, BOMB, TEXT, EMPTY, FLAG, OBJECT, LIST);
            case "boolean" -> List.of(WHOLE, DECIMAL, TEXT, EMPTY, "\"true\"", OBJECT, LIST);
            case "array" -> List.of(WHOLE, TEXT, EMPTY, FLAG, OBJECT);
            case "object" -> List.of(WHOLE, TEXT, EMPTY, FLAG, LIST);
            case "string" -> ofText(shape);
            default -> throw new IllegalArgumentException("a shape without one type: " + shape);
        };
    }

    private static List<String> ofText(JsonNode shape) {
        List<String> wrong = new ArrayList<>(List.of(WHOLE, DECIMAL, FLAG, OBJECT, LIST));
        if (shape.has("enum") || shape.path("format").asText().matches("uuid|date-time|date")) {
            wrong.addAll(List.of(WORD, EMPTY));
        }
        return wrong;
    }

    private WrongValues() {}
}
