package io.waymark.delivery.deadletter;

import io.waymark.delivery.seal.ValueSeal;
import io.waymark.events.CloudEventHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Seals what a dead letter holds, bound to the place where the record was read. Headers of the contract stay readable, since
 * they say what the letter is; values, headers of strangers, and headers that are not written as the contract writes them do not.
 */
@ApplicationScoped
public class LetterSeal {
    private static final int LONGEST = 300;

    /** How the contract writes each of its headers; what is written otherwise may be anything, a name too. */
    private static final Map<String, Pattern> CONTRACT = Map.of(
            CloudEventHeaders.ID,
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
            CloudEventHeaders.TYPE,
            Pattern.compile("[a-z0-9-]{1,40}(?:\\.[a-z0-9-]{1,40}){1,4}"),
            CloudEventHeaders.SOURCE,
            Pattern.compile("[a-zA-Z0-9:/._-]{1,100}"),
            CloudEventHeaders.SPEC_VERSION,
            Pattern.compile("[0-9.]{1,5}"),
            CloudEventHeaders.TIME,
            Pattern.compile("[0-9TZ:.+-]{10,40}"),
            CloudEventHeaders.SUBJECT,
            Pattern.compile("[a-zA-Z0-9:/._-]{1,200}"),
            CloudEventHeaders.DATA_SCHEMA,
            Pattern.compile("https://[a-z0-9.-]{1,60}/[a-z0-9./-]{1,100}"),
            CloudEventHeaders.MERCHANT_ID,
            Pattern.compile("[a-zA-Z0-9:/._-]{1,128}"),
            CloudEventHeaders.TRACEPARENT,
            Pattern.compile("[0-9a-f-]{10,60}"),
            CloudEventHeaders.CONTENT_TYPE,
            Pattern.compile("[a-zA-Z0-9/.+;= -]{1,100}"));

    private final ValueSeal seal;

    LetterSeal(ValueSeal seal) {
        this.seal = seal;
    }

    /** Whether the header is one that the contract names, written as the contract writes it. */
    static boolean isOfTheContract(Header header) {
        Pattern shape = CONTRACT.get(header.key());
        return shape != null
                && header.value() != null
                && header.value().length <= LONGEST
                && shape.matcher(new String(header.value(), StandardCharsets.UTF_8))
                        .matches();
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
            headers.add(plain ? header : new RecordHeader(header.key(), opened(sealed, header)));
        }
        return sealed.value() == null ? null : seal.open(sealed.value(), context(sealed));
    }

    /** An older version left headers of the contract plain, however they were written. */
    private byte[] opened(ConsumerRecord<String, byte[]> sealed, Header header) {
        String context = context(sealed, header);
        return CONTRACT.containsKey(header.key())
                ? seal.openJson(header.value(), context)
                : seal.open(header.value(), context);
    }

    private static String context(ConsumerRecord<?, ?> original) {
        return "dead-letter/" + original.topic() + "/" + original.partition() + "/" + original.offset();
    }

    private static String context(ConsumerRecord<?, ?> original, Header header) {
        return context(original) + "/" + header.key();
    }
}
