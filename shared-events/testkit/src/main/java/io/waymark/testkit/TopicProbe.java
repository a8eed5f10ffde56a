package io.waymark.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Watches one topic, all partitions of it, without joining a consumer group. For one thread.
 *
 * <p>Records of one key come in order; between partitions there is none.
 */
public final class TopicProbe implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<ProbedRecord> seen = new ArrayList<>();

    private TopicProbe(Map<String, Object> client, String topic) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var known = consumer.partitionsFor(topic);
        if (known.isEmpty()) {
            consumer.close();
            throw new IllegalArgumentException("the broker has no topic " + topic);
        }
        this.partitions = known.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    /** Sees all that ever came to the topic of this JVM's broker. */
    public static TopicProbe fromBeginning(String topic) {
        return fromBeginning(TestServers.kafka().bootstrapServers(), topic);
    }

    /** Sees all that ever came to the topic of a broker. */
    public static TopicProbe fromBeginning(String bootstrapServers, String topic) {
        return fromBeginning(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), topic);
    }

    /** The same as somebody; the client settings are the broker's addresses and who that is. */
    public static TopicProbe fromBeginning(Map<String, Object> client, String topic) {
        var probe = new TopicProbe(client, topic);
        probe.consumer.seekToBeginning(probe.partitions);
        return probe;
    }

    /** Sees what comes to the topic of this JVM's broker from now on. */
    public static TopicProbe fromNow(String topic) {
        return fromNow(TestServers.kafka().bootstrapServers(), topic);
    }

    /** Sees what comes to the topic of a broker from now on. */
    public static TopicProbe fromNow(String bootstrapServers, String topic) {
        var probe = new TopicProbe(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), topic);
        probe.consumer.endOffsets(probe.partitions).forEach(probe.consumer::seek);
        return probe;
    }

    /** Awaits the first record that fits, among those seen already and those to come; fails when time is up. */
    public ProbedRecord await(Predicate<ProbedRecord> wanted, Duration atMost) {
        return await(1, wanted, atMost).getFirst();
    }

    /** Awaits so many records that fit, and answers all that fit; fails when time is up. */
    public List<ProbedRecord> await(int count, Predicate<ProbedRecord> wanted, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        List<ProbedRecord> found = seen.stream().filter(wanted).toList();
        while (found.size() < count) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("%d of %d wanted records in %s within %s; the topic holds %s"
                        .formatted(found.size(), count, topic, atMost, seen));
            }
            poll();
            found = seen.stream().filter(wanted).toList();
        }
        return found;
    }

    /** Everything from where the probe began up to the topic's end as it is now. */
    public List<ProbedRecord> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll();
        }
        return List.copyOf(seen);
    }

    private void poll() {
        consumer.poll(POLL).forEach(found -> seen.add(ProbedRecord.of(found)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
