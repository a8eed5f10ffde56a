package io.waymark.delivery.inbox;

import io.waymark.delivery.envelope.EventCodec;
import io.waymark.delivery.envelope.SoundFacts;
import io.waymark.delivery.envelope.UndecodableException;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventType;
import io.waymark.events.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads a CloudEvents record in binary mode; the one place that decides whether a record can be understood. */
@ApplicationScoped
class EventReader {
    private static final int UUID_LENGTH = 36;

    /** More than any key of the contract needs, and less than an index of the database takes. */
    private static final int LONGEST_KEY = 500;

    private final EventCodec codec;

    EventReader(EventCodec codec) {
        this.codec = codec;
    }

    /** Reads an event whose payload is one of those that are subscribed to, of whatever type it says it is. */
    <P> Reading<P> read(ConsumerRecord<String, byte[]> record, Subscription<P> subscription) {
        try {
            String name = required(record, CloudEventHeaders.TYPE);
            Optional<EventType<?>> type = EventTypes.named(name)
                    .filter(known -> subscription.payloads().isAssignableFrom(known.payload()));
            return type.isPresent()
                    ? new Reading.Understood<>(event(record, type.get(), subscription))
                    : new Reading.UnknownType<>(name);
        } catch (UndecodableException undecodable) {
            return new Reading.Undecodable<>(undecodable);
        } catch (RuntimeException unforeseen) {
            return new Reading.Undecodable<>(new UndecodableException("the record cannot be read", unforeseen));
        }
    }

    private <P> InboundEvent<P> event(
            ConsumerRecord<String, byte[]> record, EventType<?> type, Subscription<P> subscription)
            throws UndecodableException {
        UUID id = id(required(record, CloudEventHeaders.ID));
        String key = key(record);
        String merchant = header(record, CloudEventHeaders.MERCHANT_ID);
        Instant time = time(required(record, CloudEventHeaders.TIME));
        byte[] value = value(record);
        List<String> names = List.of(type.name(), key, merchant == null ? "" : merchant);
        return new InboundEvent<>(
                subscription.identity().of(id, names, value),
                type.name(),
                key,
                merchant,
                time,
                subscription.payloads().cast(codec.decode(type, value)));
    }

    private static String key(ConsumerRecord<String, byte[]> record) throws UndecodableException {
        String key = record.key();
        if (key == null) {
            throw new UndecodableException("the record has no key, so its order is not defined");
        }
        if (key.indexOf('\0') >= 0) {
            throw new UndecodableException("the record's key holds a NUL character");
        }
        if (key.length() > LONGEST_KEY) {
            throw new UndecodableException("the record's key has more than " + LONGEST_KEY + " characters");
        }
        return key;
    }

    private static byte[] value(ConsumerRecord<String, byte[]> record) throws UndecodableException {
        byte[] value = record.value();
        if (value == null) {
            throw new UndecodableException("the record has no value");
        }
        return value;
    }

    /** {@link UUID#fromString} alone accepts shortened groups, by which one id would have several spellings. */
    private static UUID id(String text) throws UndecodableException {
        try {
            if (text.length() == UUID_LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException malformed) {
            throw new UndecodableException("header " + CloudEventHeaders.ID + " is no UUID", malformed);
        }
        throw new UndecodableException("header " + CloudEventHeaders.ID + " is no UUID");
    }

    private static Instant time(String text) throws UndecodableException {
        try {
            Instant time = Instant.parse(text);
            if (SoundFacts.isOfThisCalendar(time)) {
                return time;
            }
            throw new UndecodableException("header " + CloudEventHeaders.TIME + " lies beyond the years 1 to 9999");
        } catch (DateTimeException malformed) {
            throw new UndecodableException("header " + CloudEventHeaders.TIME + " is no ISO 8601 instant", malformed);
        }
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
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
