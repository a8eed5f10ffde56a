package io.waymark.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.waymark.events.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** Makes the Kafka key that a payload must have, as the AsyncAPI document says. */
final class EventKeys {
    private static final JsonNode DOCUMENT = read();

    /** The payload's key fields, joined by a colon; a field that the payload leaves out counts as empty. */
    static String of(EventType<?> type, JsonNode payload) {
        JsonNode message = DOCUMENT.path("components")
                .path("messages")
                .valueStream()
                .filter(candidate -> type.name().equals(candidate.path("name").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.name() + " is not in asyncapi.yaml"));
        JsonNode trait = resolved(message.path("traits").path(0));
        JsonNode key = resolved(trait.path("bindings").path("kafka").path("key"));
        return key.path("x-parts")
                .valueStream()
                .map(part -> payload.path(part.asText()).asText(""))
                .collect(Collectors.joining(":"));
    }

    private static JsonNode resolved(JsonNode reference) {
        return DOCUMENT.at(reference.path("$ref").asText().substring(1));
    }

    private static JsonNode read() {
        try (InputStream in = EventType.class.getResourceAsStream("/asyncapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private EventKeys() {}
}
