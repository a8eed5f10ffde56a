package io.waymark.tracking.unreadable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.waymark.json.PartnerJson;
import io.waymark.privacy.PersonalWords;
import jakarta.inject.Singleton;

/** Masks the texts and numbers of a JSON value and leaves its shape and its names, so that people see what was wrong with it. */
@Singleton
class MaskedJson {
    private static final JsonMapper JSON = PartnerJson.mapper();

    private final PersonalWords personal;

    MaskedJson(PersonalWords personal) {
        this.personal = personal;
    }

    /** The value with personal data masked; as one text where it is no JSON, as when it was cut. */
    String of(String value) {
        try {
            return JSON.writeValueAsString(masked(JSON.readTree(value)));
        } catch (JsonProcessingException noJson) {
            return personal.withoutPersonalData(value);
        }
    }

    private JsonNode masked(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), masked(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(item -> copy.add(masked(item)));
                yield copy;
            }
            default -> value.isNull() || value.isBoolean() ? value : masked(value, value.asText());
        };
    }

    private JsonNode masked(JsonNode value, String text) {
        String plain = personal.withoutPersonalData(text);
        return plain.equals(text) ? value : TextNode.valueOf(plain);
    }
}
