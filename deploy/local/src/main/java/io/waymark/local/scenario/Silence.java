package io.waymark.local.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Waits until nothing new has come to any topic for a while: then everything that was going to happen has happened. */
final class Silence implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);

    private final KafkaConsumer<String, byte[]> consumer;

    Silence(Map<String, Object> client) {
        this.consumer = TopicCensus.consumer(client);
    }

    /** Gives up at the limit. */
    void await(Duration limit) throws InterruptedException {
        List<TopicPartition> partitions = TopicCensus.partitions(consumer);
        long deadline = System.nanoTime() + limit.toNanos();
        List<Long> last = ends(partitions);
        long since = System.nanoTime();
        while (System.nanoTime() - since < LONG_ENOUGH.toNanos() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_EVERY);
            List<Long> now = ends(partitions);
            if (!now.equals(last)) {
                last = now;
                since = System.nanoTime();
            }
        }
    }

    private List<Long> ends(List<TopicPartition> partitions) {
        var ends = consumer.endOffsets(partitions);
        return partitions.stream().map(ends::get).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
