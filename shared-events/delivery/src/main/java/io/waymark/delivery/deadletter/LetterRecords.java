package io.waymark.delivery.deadletter;

import io.waymark.events.Topics;
import io.waymark.hashing.Sha256;
import io.waymark.time.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Makes the records that go into a dead-letter topic: whole, or without what made them too large. */
@ApplicationScoped
class LetterRecords {
    /** A cause may quote a name that somebody else chose; the record itself keeps it whole. */
    private static final int LONGEST_CAUSE = 500;

    /** Of a letter without value, in bytes and characters: more than any header or key of the contract needs. */
    private static final int LONGEST_HEADER = 500;

    private static final int LONGEST_KEY = 500;

    private final LetterSeal seal;
    private final Clock clock = SystemClock.inMicroseconds();

    LetterRecords(LetterSeal seal) {
        this.seal = seal;
    }

    /** The record as it came, sealed, with its cause. */
    ProducerRecord<String, byte[]> whole(String group, DeadLetter letter) {
        ConsumerRecord<String, byte[]> original = letter.record();
        Headers headers = described(letter);
        for (Header header : original.headers()) {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                headers.add(seal.sealHeader(original, header));
            }
        }
        put(headers, DeadLetterHeaders.SEALED, "1");
        return to(group, original, original.key(), seal.sealValue(original), headers);
    }

    /** What remains small whatever the record holds: its place, cause, digest and size, and the headers of the contract. */
    ProducerRecord<String, byte[]> withoutValue(String group, DeadLetter letter) {
        ConsumerRecord<String, byte[]> original = letter.record();
        Headers headers = described(letter);
        for (Header header : original.headers()) {
            byte[] value = header.value();
            if (LetterSeal.isOfTheContract(header) && value != null && value.length <= LONGEST_HEADER) {
                headers.add(header);
            }
        }
        byte[] value = original.value() == null ? new byte[0] : original.value();
        put(headers, DeadLetterHeaders.WITHOUT_VALUE, "1");
        put(headers, DeadLetterHeaders.VALUE_SHA256, Sha256.hex(value));
        put(headers, DeadLetterHeaders.VALUE_BYTES, Integer.toString(value.length));
        String key = original.key();
        return to(group, original, key != null && key.length() > LONGEST_KEY ? null : key, null, headers);
    }

    private Headers described(DeadLetter letter) {
        ConsumerRecord<String, byte[]> original = letter.record();
        Headers headers = new RecordHeaders();
        Header replays = original.headers().lastHeader(DeadLetterHeaders.REPLAYS);
        if (replays != null && replays.value() != null && replays.value().length <= LONGEST_HEADER) {
            headers.add(replays);
        }
        put(headers, DeadLetterHeaders.CONSUMER, letter.consumer());
        put(headers, DeadLetterHeaders.CAUSE, cut(letter.cause()));
        put(headers, DeadLetterHeaders.EXCEPTION, letter.exception());
        put(headers, DeadLetterHeaders.TOPIC, original.topic());
        put(headers, DeadLetterHeaders.PARTITION, Integer.toString(original.partition()));
        put(headers, DeadLetterHeaders.OFFSET, Long.toString(original.offset()));
        put(headers, DeadLetterHeaders.AT, clock.instant().toString());
        if (letter.putAside()) {
            put(headers, DeadLetterHeaders.PUT_ASIDE, "1");
        }
        return headers;
    }

    private static ProducerRecord<String, byte[]> to(
            String group,
            ConsumerRecord<String, byte[]> original,
            @Nullable String key,
            byte @Nullable [] value,
            Headers headers) {
        return new ProducerRecord<>(Topics.deadLetters(original.topic(), group), null, key, value, headers);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_CAUSE, text.length()));
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
