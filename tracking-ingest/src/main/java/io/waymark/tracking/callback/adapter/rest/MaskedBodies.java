package io.waymark.tracking.callback.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.waymark.privacy.Mask;
import jakarta.inject.Singleton;
import java.util.List;

/** Leaves out of a logged body what a carrier wrote in free words: nobody needs it to see what was sent when. */
@Singleton
class MaskedBodies {
    private static final List<String> MASKED = List.of("description", "place");
    private final ObjectMapper json;

    MaskedBodies(ObjectMapper json) {
        this.json = json;
    }

    JsonNode mask(String body) {
        try {
            JsonNode read = json.readTree(body);
            if (read.get("data") instanceof ObjectNode data) {
                MASKED.stream().filter(data::has).forEach(field -> data.put(field, Mask.TEXT));
            }
            return read;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a stored body is no JSON", broken);
        }
    }
}
