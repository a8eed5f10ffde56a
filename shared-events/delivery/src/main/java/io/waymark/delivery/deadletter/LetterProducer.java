package io.waymark.delivery.deadletter;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends letters and waits until the broker has them on all in-sync replicas, or says which of them it never will take. */
@ApplicationScoped
class LetterProducer {
    private final Map<String, Object> kafka;
    private final DeadLetterConfig config;
    private @Nullable Producer<String, byte[]> producer;

    LetterProducer(@Identifier("default-kafka-broker") Map<String, Object> kafka, DeadLetterConfig config) {
        this.kafka = kafka;
        this.config = config;
    }

    /**
     * Sends all of them.
     *
     * @return the places in the list of those that are larger than producer or topic allow
     * @throws DeadLetterException when the broker did not take another one; which of the others it took is unknown
     */
    Set<Integer> send(List<ProducerRecord<String, byte[]>> records) {
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (ProducerRecord<String, byte[]> record : records) {
                Future<?> acknowledgement = producer().send(record);
                sent.add(acknowledgement);
                endAtRefusal(acknowledgement, record.topic());
            }
            return tooLarge(records, sent);
        } catch (KafkaException unreachable) {
            throw new DeadLetterException("dead letters cannot be sent", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DeadLetterException("interrupted before dead letters were acknowledged", interrupted);
        }
    }

    /** A topic that is not there costs each record the longest block: the first one is enough. */
    private static void endAtRefusal(Future<?> acknowledgement, String topic) throws InterruptedException {
        if (acknowledgement.isDone()) {
            boolean _ = isTaken(acknowledgement, topic);
        }
    }

    private static Set<Integer> tooLarge(List<ProducerRecord<String, byte[]>> records, List<Future<?>> sent)
            throws InterruptedException {
        Set<Integer> tooLarge = new HashSet<>();
        for (int place = 0; place < sent.size(); place++) {
            if (!isTaken(sent.get(place), records.get(place).topic())) {
                tooLarge.add(place);
            }
        }
        return tooLarge;
    }

    private static boolean isTaken(Future<?> acknowledgement, String topic) throws InterruptedException {
        try {
            acknowledgement.get();
            return true;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof RecordTooLargeException) {
                return false;
            }
            throw new DeadLetterException("the broker refused a letter for " + topic, refused);
        }
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
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L << 20);
        // The topic's own limit decides; this one only keeps a single record from filling the buffer.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 << 20);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.patience().toMillis());
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
