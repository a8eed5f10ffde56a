package io.waymark.delivery.replay;

import io.waymark.delivery.deadletter.DeadLetterHeaders;
import io.waymark.events.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A record of a dead-letter topic: what its headers tell, and the record that it once was. */
record Letter(ConsumerRecord<String, byte[]> record) {

    /** Who could not read it; null for a record that names nobody, as one that a stranger put there. */
    @Nullable
    String consumer() {
        return header(DeadLetterHeaders.CONSUMER);
    }

    /** As an operator sees it: without its value, which may hold personal data. */
    LetterView view() {
        return new LetterView(
                record.offset(),
                header(DeadLetterHeaders.AT),
                consumer(),
                header(DeadLetterHeaders.CAUSE),
                header(DeadLetterHeaders.EXCEPTION),
                header(DeadLetterHeaders.TOPIC),
                number(DeadLetterHeaders.PARTITION),
                number(DeadLetterHeaders.OFFSET),
                header(CloudEventHeaders.TYPE),
                header(CloudEventHeaders.ID),
                replays());
    }

    /** The record as its consumer read it first, counting that it is replayed once more. */
    ConsumerRecord<String, byte[]> original() {
        List<Header> kept = new ArrayList<>();
        for (Header header : record.headers()) {
            if (!header.key().startsWith(DeadLetterHeaders.PREFIX)) {
                kept.add(header);
            }
        }
        Headers headers = new RecordHeaders(kept);
        headers.add(DeadLetterHeaders.REPLAYS, Integer.toString(replays() + 1).getBytes(StandardCharsets.UTF_8));
        String topic = header(DeadLetterHeaders.TOPIC);
        return new ConsumerRecord<>(
                topic == null ? record.topic() : topic,
                (int) number(DeadLetterHeaders.PARTITION),
                number(DeadLetterHeaders.OFFSET),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                record.value(),
                headers,
                record.leaderEpoch());
    }

    private int replays() {
        return (int) Math.max(0, number(DeadLetterHeaders.REPLAYS));
    }

    private long number(String name) {
        String text = header(name);
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private @Nullable String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
