package io.waymark.delivery.deadletter;

import io.smallrye.common.annotation.Identifier;
import io.waymark.events.Topics;
import io.waymark.time.SystemClock;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes to {@code <topic>.<group>.dlq} and returns only when the broker has the letters on all in-sync replicas, so that
 * the offset of the original is never committed before its letter is safe.
 */
@ApplicationScoped
public class DeadLetters {
    private final Map<String, Object> kafka;
    private final Clock clock = SystemClock.inMicroseconds();
    private @Nullable Producer<String, byte[]> producer;

    DeadLetters(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * Sends the letters of one service and waits for all acknowledgements.
     *
     * @param group the service's name
     * @throws DeadLetterException when the broker did not take one; a repetition may double a letter, never lose one
     */
    public void send(String group, List<DeadLetter> letters) {
        write(letters.stream().map(letter -> toRecord(group, letter)).toList());
    }

    /** Writes letters behind the others of their topic once more, as they are; see {@link #send}. */
    public void putBack(List<ConsumerRecord<String, byte[]>> letters) {
        write(letters.stream()
                .map(letter -> new ProducerRecord<>(
                        letter.topic(), null, letter.timestamp(), letter.key(), letter.value(), letter.headers()))
                .toList());
    }

    private void write(List<ProducerRecord<String, byte[]>> records) {
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (ProducerRecord<String, byte[]> record : records) {
                sent.add(producer().send(record));
            }
            for (Future<?> acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (ExecutionException refused) {
            throw new DeadLetterException("the broker refused a dead letter", refused);
        } catch (KafkaException unreachable) {
            throw new DeadLetterException("dead letters cannot be sent", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DeadLetterException("interrupted before dead letters were acknowledged", interrupted);
        }
    }

    private ProducerRecord<String, byte[]> toRecord(String group, DeadLetter letter) {
        ConsumerRecord<String, byte[]> original = letter.record();
        Headers headers = new RecordHeaders(original.headers().toArray());
        put(headers, DeadLetterHeaders.CONSUMER, letter.consumer());
        put(headers, DeadLetterHeaders.CAUSE, letter.cause());
        put(headers, DeadLetterHeaders.EXCEPTION, letter.exception());
        put(headers, DeadLetterHeaders.TOPIC, original.topic());
        put(headers, DeadLetterHeaders.PARTITION, Integer.toString(original.partition()));
        put(headers, DeadLetterHeaders.OFFSET, Long.toString(original.offset()));
        put(headers, DeadLetterHeaders.AT, clock.instant().toString());
        return new ProducerRecord<>(
                Topics.deadLetters(original.topic(), group), null, original.key(), original.value(), headers);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized Producer<String, byte[]> producer() {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings());
            producer = open;
        }
        return open;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L << 20);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 << 20);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        return settings;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
        }
    }
}
