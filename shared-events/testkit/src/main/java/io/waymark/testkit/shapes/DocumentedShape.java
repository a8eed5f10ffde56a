package io.waymark.testkit.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A shape that a JSON Schema or an OpenAPI document describes: makes a text with every field, and from it one text for each
 * way to bend one field. What a value means is no matter of shape.
 *
 * @param document to which references refer
 * @param schema   of the object in question
 */
public record DocumentedShape(JsonNode document, JsonNode schema) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Stands beside a field until the text is written; then it bears the field's name. */
    private static final String TWIN = "twin of the field";

    /** A value of this shape with every field. */
    public String whole() {
        return value(schema).toString();
    }

    /** Each field in each wrong shape. */
    public List<Misshape> misshapes() {
        List<Misshape> found = new ArrayList<>();
        bend(found, "", "", schema);
        return found;
    }

    private void bend(List<Misshape> found, String path, String pointer, JsonNode object) {
        for (Map.Entry<String, JsonNode> property :
                resolved(object).path("properties").properties()) {
            String name = property.getKey();
            String field = path.isEmpty() ? name : path + "." + name;
            JsonNode shape = resolved(property.getValue());
            for (String wrong : WrongValues.of(shape)) {
                String mark = "\"" + TWIN + "\"";
                String text = with(pointer, holder -> holder.put(name, TWIN)).replace(mark, wrong);
                found.add(new Misshape(field, wrong, text));
            }
            found.add(new Misshape(field, "twice", twice(pointer, name)));
            if (isRequired(object, name)) {
                found.add(new Misshape(field, "null", with(pointer, holder -> holder.putNull(name))));
                found.add(new Misshape(field, "nothing", with(pointer, holder -> holder.remove(name))));
            }
            bend(found, field, pointer + "/" + name, shape);
            if (shape.has("items")) {
                bend(found, field + "[0]", pointer + "/" + name + "/0", shape.path("items"));
            }
        }
    }

    private boolean isRequired(JsonNode object, String name) {
        for (JsonNode required : resolved(object).path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String twice(String pointer, String name) {
        return with(pointer, holder -> holder.set(TWIN, holder.path(name))).replace(TWIN, name);
    }

    private String with(String pointer, Consumer<ObjectNode> change) {
        JsonNode root = value(schema);
        change.accept((ObjectNode) root.at(pointer));
        return root.toString();
    }

    private JsonNode value(JsonNode written) {
        JsonNode shape = resolved(written);
        return switch (shape.path("type").asText()) {
            case "object" -> object(shape);
            case "array" -> list(shape);
            case "integer" -> NODES.numberNode(Math.max(1, shape.path("minimum").asInt()));
            case "number" -> NODES.numberNode(1.5);
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.textNode(text(shape));
        };
    }

    private ObjectNode object(JsonNode shape) {
        ObjectNode object = NODES.objectNode();
        shape.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), value(property.getValue())));
        return object;
    }

    private ArrayNode list(JsonNode shape) {
        return NODES.arrayNode().add(value(shape.path("items")));
    }

    private static String text(JsonNode shape) {
        if (shape.has("enum")) {
            return shape.at("/enum/0").asText();
        }
        return switch (shape.path("format").asText()) {
            case "uuid" -> "0198c0de-0000-7000-8000-000000000001";
            case "date-time" -> "2026-03-01T10:00:00Z";
            case "date" -> "2026-03-01";
            default -> shape.path("pattern").asText().equals("^[A-Z]{3}$") ? "USD" : "CN";
        };
    }

    private JsonNode resolved(JsonNode written) {
        String reference = written.path("$ref").asText();
        return reference.isEmpty() ? written : resolved(document.at(reference.substring(1)));
    }
}
