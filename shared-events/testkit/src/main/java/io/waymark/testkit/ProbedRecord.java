package io.waymark.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record as it lies in a topic, readable for assertions.
 *
 * @param value   UTF-8 text; null for a tombstone
 * @param headers the last value of each header as UTF-8 text
 */
public record ProbedRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String value,
        Map<String, String> headers) {
    private static final JsonMapper JSON = new JsonMapper();

    static ProbedRecord of(ConsumerRecord<String, byte[]> found) {
        var headers = new HashMap<String, String>();
        for (Header header : found.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        String value = found.value() == null ? null : new String(found.value(), StandardCharsets.UTF_8);
        return new ProbedRecord(
                found.topic(), found.partition(), found.offset(), found.key(), value, Map.copyOf(headers));
    }

    /** The value as JSON; fails when it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("no JSON at " + topic + "-" + partition + "@" + offset + ": " + value, broken);
        }
    }

    /** One header as text. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether the event is of this type, by its {@code ce_type}. */
    public boolean is(EventType<?> type) {
        return header(CloudEventHeaders.TYPE).filter(type.name()::equals).isPresent();
    }
}
