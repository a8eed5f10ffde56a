package io.waymark.delivery.replay;

import io.waymark.delivery.deadletter.DeadLetterHeaders;
import io.waymark.delivery.deadletter.LetterSeal;
import io.waymark.delivery.inbox.PutKeysAside;
import io.waymark.events.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A record of a dead-letter topic: what its headers tell, and the record that it once was. */
record Letter(ConsumerRecord<String, byte[]> record) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** Who could not read it; null for a record that names nobody, as one that a stranger put there. */
    @Nullable
    String consumer() {
        return header(DeadLetterHeaders.CONSUMER);
    }

    /** Whether an operator put the record aside, also where an older version wrote the letter. */
    boolean isPutAside() {
        return header(DeadLetterHeaders.PUT_ASIDE) != null
                || PutKeysAside.class.getName().equals(header(DeadLetterHeaders.EXCEPTION));
    }

    boolean isWithoutValue() {
        return header(DeadLetterHeaders.WITHOUT_VALUE) != null;
    }

    /** Of a letter without value: what the original's must give. */
    @Nullable
    String digest() {
        return header(DeadLetterHeaders.VALUE_SHA256);
    }

    /** The same for every letter of one record that one consumer could not read; its own where it does not tell. */
    String identity() {
        if (consumer() == null || header(DeadLetterHeaders.OFFSET) == null) {
            return record.partition() + "@" + record.offset();
        }
        return String.join(
                "\n",
                String.valueOf(consumer()),
                topic(),
                String.valueOf(partition()),
                String.valueOf(offset()),
                String.valueOf(header(CloudEventHeaders.ID)));
    }

    /** As an operator sees it: without its value, which may hold personal data. */
    LetterView view(LetterWords words) {
        return new LetterView(
                record.offset(),
                header(DeadLetterHeaders.AT),
                consumer(),
                words.shown(header(DeadLetterHeaders.CAUSE)),
                words.shown(header(DeadLetterHeaders.EXCEPTION)),
                header(DeadLetterHeaders.TOPIC),
                partition(),
                offset(),
                words.type(header(CloudEventHeaders.TYPE)),
                words.id(header(CloudEventHeaders.ID)),
                replays(),
                isPutAside(),
                isWithoutValue());
    }

    /**
     * The record as its consumer read it first, counting that it is replayed once more.
     *
     * @throws IllegalStateException when it is sealed and no key of this service fits
     */
    ConsumerRecord<String, byte[]> original(LetterSeal seal) {
        if (header(DeadLetterHeaders.SEALED) == null) {
            return asRead(record.value(), record.headers());
        }
        Headers opened = new RecordHeaders();
        byte[] value = seal.open(asRead(record.value(), record.headers()), opened);
        return asRead(value, opened);
    }

    /** The same made of the record that lies at its first place. */
    ConsumerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> found) {
        return counted(found, found.value(), found.headers());
    }

    private ConsumerRecord<String, byte[]> asRead(byte @Nullable [] value, Headers headers) {
        ConsumerRecord<String, byte[]> place = new ConsumerRecord<>(topic(), partition(), offset(), record.key(), null);
        return counted(place, value, headers);
    }

    private ConsumerRecord<String, byte[]> counted(
            ConsumerRecord<String, byte[]> place, byte @Nullable [] value, Headers from) {
        Headers headers = new RecordHeaders();
        for (Header header : from) {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                headers.add(header);
            }
        }
        headers.add(DeadLetterHeaders.REPLAYS, Integer.toString(replays() + 1).getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                place.topic(),
                place.partition(),
                place.offset(),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                record.serializedKeySize(),
                record.serializedValueSize(),
                place.key(),
                value,
                headers,
                Optional.empty());
    }

    String topic() {
        String topic = header(DeadLetterHeaders.TOPIC);
        return topic == null ? record.topic() : topic;
    }

    int partition() {
        return (int) Math.min(number(DeadLetterHeaders.PARTITION), Integer.MAX_VALUE);
    }

    long offset() {
        return number(DeadLetterHeaders.OFFSET);
    }

    private int replays() {
        return (int) Math.min(number(DeadLetterHeaders.REPLAYS), Integer.MAX_VALUE - 1);
    }

    private long number(String name) {
        String text = header(name);
        return text != null && NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    private @Nullable String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
