package io.waymark.delivery.deadletter;

import io.waymark.delivery.seal.ValueSeal;
import io.waymark.events.CloudEventHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Seals what a dead letter holds, bound to the place where the record was read. Headers of the contract stay readable, since
 * they say what the letter is; values and headers of strangers do not.
 */
@ApplicationScoped
public class LetterSeal {
    private static final Set<String> CONTRACT = Set.of(
            CloudEventHeaders.ID,
            CloudEventHeaders.TYPE,
            CloudEventHeaders.SOURCE,
            CloudEventHeaders.SPEC_VERSION,
            CloudEventHeaders.TIME,
            CloudEventHeaders.SUBJECT,
            CloudEventHeaders.DATA_SCHEMA,
            CloudEventHeaders.MERCHANT_ID,
            CloudEventHeaders.TRACEPARENT,
            CloudEventHeaders.CONTENT_TYPE);

    private final ValueSeal seal;

    LetterSeal(ValueSeal seal) {
        this.seal = seal;
    }

    /** Whether the header is one that the contract names. */
    static boolean isOfTheContract(Header header) {
        return CONTRACT.contains(header.key());
    }

    byte @Nullable [] sealValue(ConsumerRecord<String, byte[]> original) {
        return original.value() == null ? null : seal.seal(original.value(), context(original));
    }

    Header sealHeader(ConsumerRecord<String, byte[]> original, Header header) {
        return isOfTheContract(header) || header.value() == null
                ? header
                : new RecordHeader(header.key(), seal.seal(header.value(), context(original, header)));
    }

    /**
     * Opens a record that was sealed.
     *
     * @param sealed the record as it was read first, but for its value and the headers of strangers
     * @return the value; {@code headers} holds the opened headers then
     * @throws IllegalStateException when no key of this service fits
     */
    public byte @Nullable [] open(ConsumerRecord<String, byte[]> sealed, Headers headers) {
        for (Header header : sealed.headers()) {
            boolean plain = isOfTheContract(header)
                    || header.value() == null
                    || header.key().startsWith(DeadLetterHeaders.PREFIX);
            headers.add(
                    plain
                            ? header
                            : new RecordHeader(header.key(), seal.open(header.value(), context(sealed, header))));
        }
        return sealed.value() == null ? null : seal.open(sealed.value(), context(sealed));
    }

    private static String context(ConsumerRecord<?, ?> original) {
        return "dead-letter/" + original.topic() + "/" + original.partition() + "/" + original.offset();
    }

    private static String context(ConsumerRecord<?, ?> original, Header header) {
        return context(original) + "/" + header.key();
    }
}
