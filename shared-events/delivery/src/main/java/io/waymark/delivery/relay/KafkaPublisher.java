package io.waymark.delivery.relay;

import io.waymark.delivery.faults.MissingTopics;
import io.waymark.delivery.relay.RefusedRows.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes by an idempotent producer, so that retries inside it neither double nor reorder a partition's records. */
final class KafkaPublisher implements Publisher {
    private final Producer<String, String> producer;
    private final EventRecords records;
    private final RelayMeters meters;
    private final RefusedRows refusedRows;
    private final Map<String, Object> kafka;

    private KafkaPublisher(
            Producer<String, String> producer,
            EventRecords records,
            RelayMeters meters,
            RefusedRows refusedRows,
            Map<String, Object> kafka) {
        this.producer = producer;
        this.records = records;
        this.meters = meters;
        this.refusedRows = refusedRows;
        this.kafka = kafka;
    }

    /**
     * Publishers on this broker.
     *
     * @param kafka  the application's client settings: addresses, security
     * @param source the {@code ce_source} of all events
     * @param refusedRows keep what the broker refuses for what it is
     */
    static Source source(
            Map<String, Object> kafka, String source, RelayConfig config, RelayMeters meters, RefusedRows refusedRows) {
        return () -> new KafkaPublisher(
                new KafkaProducer<>(settings(kafka, config)), new EventRecords(source), meters, refusedRows, kafka);
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
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, config.largestRecord());
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, config.producerBytes());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
        return settings;
    }

    @Override
    public List<OutboxRow> publish(List<OutboxRow> rows) throws InterruptedException {
        Acknowledgements acknowledgements = new Acknowledgements(rows.size());
        try {
            for (OutboxRow row : rows) {
                Future<?> _ = producer.send(records.of(row), acknowledgements.callback(row));
            }
        } catch (KafkaException refused) {
            throw new PublishException("the broker is out of reach", refused);
        }
        List<Refused> refused = acknowledgements.await();
        for (Refused one : refused) {
            if (!isOfTheRow(one.cause())) {
                throw failure(one);
            }
        }
        if (!refused.isEmpty()) {
            refusedRows.keep(refused);
        }
        List<OutboxRow> kept = refused.stream().map(Refused::row).toList();
        meters.published(
                kept.isEmpty()
                        ? rows
                        : rows.stream().filter(row -> !kept.contains(row)).toList());
        return kept;
    }

    /** What another row of the same topic would not meet. */
    private static boolean isOfTheRow(Exception cause) {
        return cause instanceof RecordTooLargeException || cause instanceof InvalidRecordException;
    }

    private PublishException failure(Refused refused) {
        OutboxRow row = refused.row();
        return refused.cause() instanceof TimeoutException && MissingTopics.isMissing(kafka, row.topic())
                ? new PublishException("there is no topic for " + row.described())
                : new PublishException("the broker did not take " + row.described(), refused.cause());
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /** Waits for all acknowledgements with one latch, where a future for each row would cost more than the row. */
    private static final class Acknowledgements {
        private final CountDownLatch open;
        private final Queue<Refused> refused = new ConcurrentLinkedQueue<>();

        Acknowledgements(int count) {
            open = new CountDownLatch(count);
        }

        Callback callback(OutboxRow row) {
            return (metadata, fault) -> {
                if (fault != null) {
                    refused.add(new Refused(row, fault));
                }
                open.countDown();
            };
        }

        List<Refused> await() throws InterruptedException {
            open.await();
            return List.copyOf(refused);
        }
    }
}
