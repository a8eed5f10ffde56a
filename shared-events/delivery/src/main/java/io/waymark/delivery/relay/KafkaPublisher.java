package io.waymark.delivery.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes by an idempotent producer, so that retries inside it neither double nor reorder a partition's records. */
final class KafkaPublisher implements Publisher {
    private final Producer<String, String> producer;
    private final EventRecords records;
    private final RelayMeters meters;

    private KafkaPublisher(Producer<String, String> producer, EventRecords records, RelayMeters meters) {
        this.producer = producer;
        this.records = records;
        this.meters = meters;
    }

    /**
     * Publishers on this broker.
     *
     * @param kafka  the application's client settings: addresses, security
     * @param source the {@code ce_source} of all events
     */
    static Source source(Map<String, Object> kafka, String source, RelayConfig config, RelayMeters meters) {
        return () -> new KafkaPublisher(new KafkaProducer<>(settings(kafka, config)), new EventRecords(source), meters);
    }

    private static Map<String, Object> settings(Map<String, Object> kafka, RelayConfig config) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "waymark-relay");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, config.linger().toMillis());
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, config.producerBytes());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        return settings;
    }

    @Override
    public void publish(List<OutboxRow> rows) throws InterruptedException {
        Acknowledgements acknowledgements = new Acknowledgements(rows.size());
        try {
            for (OutboxRow row : rows) {
                Future<?> _ = producer.send(records.of(row), acknowledgements.callback());
            }
        } catch (KafkaException refused) {
            throw new PublishException("the broker is out of reach", refused);
        }
        acknowledgements.await();
        meters.published(rows);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /** Waits for all acknowledgements with one latch, where a future for each row would cost more than the row. */
    private static final class Acknowledgements {
        private final CountDownLatch open;
        private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

        Acknowledgements(int count) {
            open = new CountDownLatch(count);
        }

        Callback callback() {
            return (metadata, refused) -> {
                if (refused != null) {
                    failure.compareAndSet(null, refused);
                }
                open.countDown();
            };
        }

        void await() throws InterruptedException {
            open.await();
            Exception refused = failure.get();
            if (refused != null) {
                throw new PublishException("the broker refused an event", refused);
            }
        }
    }
}
