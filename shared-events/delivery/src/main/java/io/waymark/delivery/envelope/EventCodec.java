package io.waymark.delivery.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.waymark.events.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

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
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
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
     * Reads a payload and checks that all of its required components are there.
     *
     * @throws UndecodableException when the bytes are no such payload; its message names what is wrong, never a value
     */
    public <T> T decode(EventType<T> type, byte[] value) throws UndecodableException {
        T payload = read(type, value);
        if (payload == null) {
            throw new UndecodableException(type.name() + " is null");
        }
        String missing = RequiredComponents.firstMissing(payload);
        if (missing != null) {
            throw new UndecodableException(type.name() + " lacks " + missing);
        }
        return payload;
    }

    private <T> @Nullable T read(EventType<T> type, byte[] value) throws UndecodableException {
        try {
            return json.readValue(value, type.payload());
        } catch (JsonMappingException misfit) {
            throw new UndecodableException(type.name() + " does not fit at " + path(misfit), misfit);
        } catch (IOException broken) {
            throw new UndecodableException(type.name() + " is not JSON", broken);
        }
    }

    private static String path(JsonMappingException misfit) {
        StringBuilder path = new StringBuilder("$");
        for (JsonMappingException.Reference step : misfit.getPath()) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return path.toString();
    }
}
