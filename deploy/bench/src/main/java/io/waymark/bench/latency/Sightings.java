package io.waymark.bench.latency;

import io.waymark.bench.push.StandardForge;
import io.waymark.events.EventTypes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** When a consumer with the settings of any other reads the event of each node; reads from the end of the topic on. */
final class Sightings implements Runnable, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final byte[] MARK = "\"nodeId\":\"".getBytes(StandardCharsets.US_ASCII);

    private final KafkaConsumer<String, byte[]> consumer;
    private final int first;
    private final AtomicLongArray seen;
    private final CountDownLatch all;
    private volatile boolean stopping;

    /** @param first the node of index 0 */
    Sightings(String bootstrapServers, int first, int count) {
        this.first = first;
        this.seen = new AtomicLongArray(count);
        this.all = new CountDownLatch(count);
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        String topic = EventTypes.SHIPMENT_SCANNED.topic();
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        Thread.ofPlatform().name("sightings").daemon().start(this);
    }

    @Override
    public void run() {
        try (consumer) {
            while (!stopping) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    note(node(record.value()), System.nanoTime());
                }
            }
        }
    }

    private void note(int node, long now) {
        int index = node - first;
        if (node >= 0 && index >= 0 && index < seen.length() && seen.compareAndSet(index, 0, now)) {
            all.countDown();
        }
    }

    /** The node that an event names; -1 for events of other kinds. Reading all of the JSON would cost the machine more. */
    static int node(byte[] event) {
        for (int i = 0; i + MARK.length < event.length; i++) {
            if (Arrays.equals(event, i, i + MARK.length, MARK, 0, MARK.length)) {
                int from = i + MARK.length;
                int to = from;
                while (to < event.length && event[to] != '"') {
                    to++;
                }
                return StandardForge.node(new String(event, from, to - from, StandardCharsets.US_ASCII));
            }
        }
        return -1;
    }

    /** Waits until every node was seen. */
    boolean awaitAll(Duration patience) throws InterruptedException {
        return all.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** When a node was first seen, as {@link System#nanoTime}; 0 for never. */
    long seenAt(int index) {
        return seen.get(index);
    }

    @Override
    public void close() {
        stopping = true;
    }
}
