package io.waymark.testkit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.f4b6a3.uuid.UuidCreator;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventType;
import io.waymark.events.Topics;
import io.waymark.events.orders.CommandKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Plays a foreign producer: sends events as the contract describes them, without the delivery module's code, so that a
 * fault there cannot hide itself.
 */
public final class EventSender implements AutoCloseable {
    private static final String SOURCE = "/test";

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    private final KafkaProducer<String, byte[]> producer;
    private final CommandKey commandKey;

    /** Sends to the broker of this JVM. */
    public EventSender() {
        this(TestServers.kafka().bootstrapServers());
    }

    /** Sends to a broker of one's own. */
    public EventSender(String bootstrapServers) {
        this(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Sends to a broker as somebody; the client settings are its addresses and who that is. */
    public EventSender(Map<String, Object> client) {
        this(client, new CommandKey("test", TestKeys.commandSecret()));
    }

    /** As the others, with a key of its own to sign commands with. */
    public EventSender(Map<String, Object> client, CommandKey commandKey) {
        this.commandKey = commandKey;
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "event-sender");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends an event with a fresh id that happened just now, and awaits the broker's acknowledgement; answers its id. */
    public <T> UUID send(EventType<T> type, String key, @Nullable String merchantId, T payload) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        send(id, type, key, merchantId, Instant.now(), payload);
        return id;
    }

    /** Sends an event under a given id, so also a second time, and awaits the broker's acknowledgement. */
    public <T> void send(UUID id, EventType<T> type, String key, @Nullable String merchantId, Instant time, T payload) {
        send(event(id, type, key, merchantId, time, payload));
    }

    /** Sends many events of one type without waiting for each, in the order of the list, and awaits all acknowledgements. */
    public <T> void sendAll(EventType<T> type, @Nullable String merchantId, List<Map.Entry<String, T>> payloads) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Map.Entry<String, T> one : payloads) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            sent.add(producer.send(event(id, type, one.getKey(), merchantId, Instant.now(), one.getValue())));
        }
        sent.forEach(EventSender::acknowledged);
    }

    private <T> ProducerRecord<String, byte[]> event(
            UUID id, EventType<T> type, String key, @Nullable String merchantId, Instant time, T payload) {
        var event = new ProducerRecord<>(type.topic(), key, bytes(payload));
        header(event, CloudEventHeaders.ID, id.toString());
        header(event, CloudEventHeaders.TYPE, type.name());
        header(event, CloudEventHeaders.SOURCE, SOURCE);
        header(event, CloudEventHeaders.SPEC_VERSION, CloudEventHeaders.SPEC_VERSION_1_0);
        header(event, CloudEventHeaders.TIME, time.toString());
        header(event, CloudEventHeaders.SUBJECT, key);
        header(event, CloudEventHeaders.DATA_SCHEMA, type.schemaUri());
        header(event, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.APPLICATION_JSON);
        if (merchantId != null) {
            header(event, CloudEventHeaders.MERCHANT_ID, merchantId);
        }
        if (type.topic().equals(Topics.ORDERS_REQUESTS)) {
            sign(event);
        }
        return event;
    }

    /** Signs a command by the headers that it has; one without a merchant stays as it is. */
    public void sign(ProducerRecord<String, byte[]> command) {
        if (command.headers().lastHeader(CloudEventHeaders.MERCHANT_ID) == null) {
            return;
        }
        CommandKey.Signed parts = CommandKey.Signed.of(
                header(command, CloudEventHeaders.MERCHANT_ID),
                header(command, CloudEventHeaders.ID),
                header(command, CloudEventHeaders.TYPE),
                header(command, CloudEventHeaders.TIME),
                command.key(),
                command.value());
        header(command, CommandKey.ID_HEADER, commandKey.id());
        header(command, CommandKey.SIGNATURE_HEADER, commandKey.sign(parts));
    }

    private static String header(ProducerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Sends a record as it is, such as one that nobody can decode, and awaits the broker's acknowledgement. */
    public void send(ProducerRecord<String, byte[]> event) {
        acknowledged(producer.send(event));
    }

    private static void acknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker refused a record", refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", stopped);
        }
    }

    private byte[] bytes(Object payload) {
        try {
            return json.writeValueAsBytes(payload);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not writable as JSON: " + payload.getClass(), broken);
        }
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
