package io.waymark.web.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Shows what each body may look like, made from its schema and from one table of words by field name. */
final class DocumentedExamples {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String NO_WORD = "text";
    private static final int DEEPEST = 8;
    private final OpenAPI document;
    private final Properties words = Words.of("/openapi/examples.properties");

    DocumentedExamples(OpenAPI document) {
        this.document = document;
    }

    void add() {
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .values()
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        show(operation.getRequestBody().getContent());
                    }
                    operation.getResponses().getAPIResponses().forEach((status, response) -> {
                        if (status.startsWith("2")) {
                            show(response.getContent());
                        }
                    });
                }));
    }

    private void show(@Nullable Content content) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().forEach((name, body) -> {
            if (name.startsWith("application/json") && body.getExample() == null && body.getSchema() != null) {
                body.setExample(example(new Field("", ""), body.getSchema(), 0));
            }
        });
    }

    private @Nullable Object example(Field of, Schema given, int depth) {
        Schema schema = resolved(given);
        if (schema.getEnumeration() != null) {
            Object first = schema.getEnumeration().getFirst();
            return schema.getEnumeration().stream()
                    .filter(value -> value.equals(word(of)))
                    .findFirst()
                    .orElse(first);
        }
        if (schema.getProperties() != null) {
            Map<String, Object> fields = new LinkedHashMap<>();
            String owner = name(given);
            schema.getProperties().forEach((name, part) -> {
                Field field = new Field(owner, name);
                Object value = depth == DEEPEST || isLeftOut(field) ? null : example(field, part, depth + 1);
                if (value != null) {
                    fields.put(name, value);
                }
            });
            return fields;
        }
        if (schema.getItems() != null) {
            Object item = depth == DEEPEST ? null : example(of, schema.getItems(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        return value(of, schema);
    }

    private @Nullable Object value(Field field, Schema schema) {
        List<SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        String word = word(field);
        if (types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) {
            return new BigDecimal(word == null ? "1" : word);
        }
        if (types.contains(SchemaType.BOOLEAN)) {
            return word == null || Boolean.parseBoolean(word);
        }
        if (types.contains(SchemaType.OBJECT)) {
            return Map.of();
        }
        if (!types.contains(SchemaType.STRING)) {
            return null;
        }
        String format = schema.getFormat() == null ? "" : schema.getFormat();
        return word == null ? words.getProperty("format." + format, NO_WORD) : word;
    }

    /** An empty word: beside the others the field would make no sense. */
    private boolean isLeftOut(Field field) {
        return "".equals(word(field));
    }

    /** The table's word for a field: of its own schema, or of every schema. */
    private @Nullable String word(Field field) {
        return words.getProperty(field.owner() + "." + field.name(), words.getProperty(field.name()));
    }

    /** The schema itself, behind references and behind the other half of what may be null. */
    private Schema resolved(Schema schema) {
        Schema named = document.getComponents().getSchemas().get(name(schema));
        if (named != null) {
            return resolved(named);
        }
        return part(schema).map(this::resolved).orElse(schema);
    }

    private static String name(Schema schema) {
        String ref = schema.getRef();
        if (ref != null && ref.startsWith(SCHEMAS)) {
            return ref.substring(SCHEMAS.length());
        }
        return part(schema).map(DocumentedExamples::name).orElse("");
    }

    private static Optional<Schema> part(Schema schema) {
        return Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(part -> part.getType() == null || !part.getType().equals(List.of(SchemaType.NULL)))
                .findFirst();
    }

    /** A field of a schema; a body is the field without a name. */
    private record Field(String owner, String name) {}
}
