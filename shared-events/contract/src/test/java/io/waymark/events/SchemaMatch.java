package io.waymark.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a record with a JSON Schema, down to the last component, and says every difference. */
final class SchemaMatch {
    private final JsonNode root;
    private final List<String> differences = new ArrayList<>();

    private SchemaMatch(JsonNode root) {
        this.root = root;
    }

    /** What differs, each with its path; empty where the schema describes exactly this record. */
    static List<String> differences(Class<?> payload, JsonNode schema) {
        SchemaMatch match = new SchemaMatch(schema);
        match.object("$", payload, schema);
        return match.differences;
    }

    private void object(String path, Class<?> type, JsonNode schema) {
        RecordComponent[] components = type.getRecordComponents();
        JsonNode properties = schema.path("properties");
        same(path + ".type", "object", schema.path("type").asText());
        same(
                path + ".properties",
                names(Arrays.stream(components)),
                properties.properties().stream()
                        .map(property -> property.getKey())
                        .toList());
        same(
                path + ".required",
                names(Arrays.stream(components).filter(component -> !isNullable(component))),
                texts(schema.path("required")));
        same(
                path + ".additionalProperties",
                true,
                schema.path("additionalProperties").asBoolean(false));
        for (RecordComponent component : components) {
            String at = path + "." + component.getName();
            JsonNode property = properties.path(component.getName());
            same(
                    at + " has a description",
                    false,
                    property.path("description").asText().isBlank());
            value(at, component.getAnnotatedType(), property);
        }
    }

    private void value(String path, AnnotatedType annotated, JsonNode written) {
        JsonNode schema = resolved(written);
        switch (annotated.getType()) {
            case Class<?> type when type.isRecord() -> object(path, type, schema);
            case Class<?> type
            when type.isEnum() -> {
                same(path + ".type", "string", schema.path("type").asText());
                same(
                        path + ".enum",
                        Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList(),
                        texts(schema.path("enum")));
            }
            case Class<?> type -> {
                same(path + ".type", typeOf(type), schema.path("type").asText());
                same(path + ".format", formatOf(type), schema.path("format").asText(""));
            }
            default -> {
                same(path + ".type", "array", schema.path("type").asText());
                AnnotatedParameterizedType list = (AnnotatedParameterizedType) annotated;
                value(path + "[]", list.getAnnotatedActualTypeArguments()[0], schema.path("items"));
            }
        }
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    private static String typeOf(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (Stream.of(int.class, long.class, Integer.class, Long.class).anyMatch(type::equals)) {
            return "integer";
        }
        return type == BigDecimal.class ? "number" : "string";
    }

    private static String formatOf(Class<?> type) {
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        return type == Instant.class || type == OffsetDateTime.class ? "date-time" : "";
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static List<String> names(Stream<RecordComponent> components) {
        return components.map(RecordComponent::getName).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private void same(String what, Object record, Object schema) {
        if (!Objects.equals(record, schema)) {
            differences.add(what + ": record " + record + ", schema " + schema);
        }
    }
}
