package io.waymark.delivery.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.waymark.delivery.envelope.EventCodec;
import io.waymark.delivery.envelope.UndecodableException;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventType;
import io.waymark.events.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Takes a polled batch through decoding, the inbox and its effects, in one transaction. */
@ApplicationScoped
public class InboundBatches {
    private final EventCodec codec;
    private final Inbox inbox;

    InboundBatches(EventCodec codec, Inbox inbox) {
        this.codec = codec;
        this.inbox = inbox;
    }

    /**
     * Processes a batch; returns when every event of it has had its effect once or lies in the dead-letter topic.
     *
     * @param consumer stable name of the consumer: the inbox's namespace and the dead letters' group
     */
    public void process(String consumer, ConsumerRecords<String, byte[]> batch, InboundHandler handler) {
        List<InboundEvent<?>> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            try {
                events.add(decode(record));
            } catch (UndecodableException undecodable) {
                throw new IllegalStateException(undecodable);
            }
        }
        QuarkusTransaction.requiringNew().run(() -> {
            Set<UUID> fresh =
                    inbox.admit(consumer, events.stream().map(InboundEvent::id).toList());
            handler.handle(
                    events.stream().filter(event -> fresh.remove(event.id())).toList());
        });
    }

    private InboundEvent<?> decode(ConsumerRecord<String, byte[]> record) throws UndecodableException {
        String name = required(record, CloudEventHeaders.TYPE);
        EventType<?> type =
                EventTypes.named(name).orElseThrow(() -> new UndecodableException("unknown event type " + name));
        return event(record, type);
    }

    private <T> InboundEvent<T> event(ConsumerRecord<String, byte[]> record, EventType<T> type)
            throws UndecodableException {
        return new InboundEvent<>(
                UUID.fromString(required(record, CloudEventHeaders.ID)),
                type,
                record.key(),
                header(record, CloudEventHeaders.MERCHANT_ID),
                Instant.parse(required(record, CloudEventHeaders.TIME)),
                codec.decode(type, record.value()));
    }

    private static String required(ConsumerRecord<?, ?> record, String name) throws UndecodableException {
        String value = header(record, name);
        if (value == null) {
            throw new UndecodableException("header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
