package io.waymark.delivery.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.waymark.events.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * Payloads to JSON and back, the same way in every service: ISO 8601 times with their own offset, absent instead of null,
 * unknown fields ignored.
 */
@ApplicationScoped
public class EventCodec {
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** The payload as JSON text. */
    public String encode(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not writable as JSON: " + payload.getClass(), broken);
        }
    }

    /**
     * Reads a payload.
     *
     * @throws UndecodableException when the bytes are no such payload; its message names what is wrong, never a value
     */
    public <T> T decode(EventType<T> type, byte[] value) throws UndecodableException {
        try {
            return json.readValue(value, type.payload());
        } catch (IOException broken) {
            throw new UndecodableException(type.name() + " cannot be read", broken);
        }
    }
}
