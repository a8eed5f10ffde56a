package io.waymark.delivery.envelope;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.events.EventType;
import io.waymark.json.HouseJson;
import io.waymark.json.JsonMisfit;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Payloads to JSON and back, the same way in every service: ISO 8601 times with their own offset, absent instead of null,
 * unknown fields ignored.
 */
@ApplicationScoped
public class EventCodec {
    private final JsonMapper json = HouseJson.mapper();

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
        try (JsonParser parser = json.createParser(value)) {
            return read(type, parser);
        } catch (IOException unreadable) {
            throw new UndecodableException(type.name() + " is not JSON", unreadable);
        }
    }

    private <T> @Nullable T read(EventType<T> type, JsonParser parser) throws UndecodableException, IOException {
        try {
            return json.readValue(parser, type.payload());
        } catch (JsonProcessingException misfit) {
            JsonMisfit told = JsonMisfit.of(misfit, parser);
            throw new UndecodableException(
                    type.name() + (told.field().isEmpty() ? " " + told.message() : ": " + told), misfit);
        } catch (RuntimeException refused) {
            throw new UndecodableException(type.name() + " cannot be read", refused);
        }
    }
}
