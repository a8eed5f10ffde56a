package io.waymark.bench.relay;

import io.waymark.events.CloudEventHeaders;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic that both publish to: how fast it grows, and whether everything has arrived. */
final class PublishedTopic implements AutoCloseable {
    private static final int PARTITIONS = 8;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    private PublishedTopic(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /**
     * Makes the topic.
     *
     * @param others topics that only need to be there, as the broker makes none by itself
     */
    static PublishedTopic create(String bootstrapServers, String name, String... others) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(Stream.concat(Stream.of(name), Stream.of(others))
                            .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the topic cannot be made", refused);
        }
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        return new PublishedTopic(consumer, partitions);
    }

    /**
     * Watches the topic grow.
     *
     * @param rows  how many records one run publishes at least
     * @param alive false ends the watching: whoever publishes has died
     * @param begun told when the first record has come
     * @return records per second between the first and the last that came
     */
    double recordsPerSecond(long rows, BooleanSupplier alive, Runnable begun) throws InterruptedException {
        long before = size();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long grown = 0;
        while (grown == 0) {
            require(alive, deadline);
            Thread.sleep(PAUSE);
            grown = size() - before;
        }
        long first = grown;
        begun.run();
        long began = System.nanoTime();
        while (grown < rows) {
            require(alive, deadline);
            Thread.sleep(PAUSE);
            grown = size() - before;
        }
        return (grown - first) * 1e9 / (System.nanoTime() - began);
    }

    private static void require(BooleanSupplier alive, long deadline) {
        if (!alive.getAsBoolean() || System.nanoTime() > deadline) {
            throw new IllegalStateException("the outbox is not published: its reader died or is stuck");
        }
    }

    /** How many records lie in it. */
    long size() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How many different events lie behind the given place. */
    int distinctEventsSince(Map<TopicPartition, Long> place) {
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        place.forEach(consumer::seek);
        Set<String> ids = new HashSet<>();
        while (partitions.stream().anyMatch(one -> consumer.position(one) < end.getOrDefault(one, 0L))) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                ids.add(new String(
                        record.headers().lastHeader(CloudEventHeaders.ID).value(),
                        java.nio.charset.StandardCharsets.US_ASCII));
            }
        }
        return ids.size();
    }

    /** Its end now. */
    Map<TopicPartition, Long> place() {
        return consumer.endOffsets(partitions);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
