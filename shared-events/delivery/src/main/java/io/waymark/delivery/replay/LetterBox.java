package io.waymark.delivery.replay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the dead-letter topics of one consumer group; what was replayed is remembered as an offset of a group of its own. */
final class LetterBox implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int LARGEST_POLL = 200;
    private final Consumer<String, byte[]> consumer;
    private final String suffix;

    private LetterBox(Consumer<String, byte[]> consumer, String suffix) {
        this.consumer = consumer;
        this.suffix = suffix;
    }

    static LetterBox open(Map<String, Object> kafka, String group) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group + ".dead-letter-replay");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, LARGEST_POLL);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        return new LetterBox(
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                "." + group + ".dlq");
    }

    /** The group's dead-letter topics and how many letters of each were never replayed. */
    Map<String, Long> waiting() {
        Map<String, Long> waiting = new TreeMap<>();
        consumer.listTopics().forEach((topic, partitions) -> {
            if (topic.endsWith(suffix)) {
                waiting.put(
                        topic,
                        partitions.stream()
                                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                                .mapToLong(partition -> end(partition) - replayed(partition))
                                .sum());
            }
        });
        return waiting;
    }

    /** Whether the group has this dead-letter topic. */
    boolean has(String topic) {
        return topic.endsWith(suffix) && consumer.listTopics().containsKey(topic);
    }

    /** The newest letters before a place, newest first; those of one partition against their order. */
    List<LetterPlace.Found> newest(String topic, @Nullable LetterPlace before, int most) {
        Map<Integer, Long> ends = new HashMap<>();
        List<Deque<Letter>> tails = new ArrayList<>();
        for (TopicPartition partition : partitions(topic)) {
            long end = LetterPlace.end(before, partition.partition(), end(partition));
            ends.put(partition.partition(), end);
            tails.add(tail(partition, end, most));
        }
        List<LetterPlace.Found> found = new ArrayList<>();
        while (found.size() < most) {
            Deque<Letter> newest = tails.stream()
                    .filter(tail -> !tail.isEmpty())
                    .max(Comparator.comparingLong(
                            tail -> tail.getLast().record().timestamp()))
                    .orElse(null);
            if (newest == null) {
                return found;
            }
            Letter letter = newest.removeLast();
            ends.put(letter.record().partition(), letter.record().offset());
            found.add(new LetterPlace.Found(letter, new LetterPlace(ends)));
        }
        return found;
    }

    /** The last letters of a partition before an offset; fewer only where there are no more, as offsets have gaps. */
    private Deque<Letter> tail(TopicPartition partition, long end, int most) {
        Deque<Letter> tail = new ArrayDeque<>();
        long begin = begin(partition);
        long from = end;
        while (tail.size() < most && from > begin) {
            long until = from;
            from = Math.max(begin, until - most);
            List<Letter> earlier = new ArrayList<>();
            long next = from;
            while (next < until) {
                next = poll(partition, next, until, earlier);
            }
            earlier.reversed().forEach(tail::addFirst);
        }
        return tail;
    }

    /**
     * Hands out letters that were never replayed, in batches, up to those that lie there now.
     *
     * @param taken says of a batch that it needs not come again
     */
    void replay(String topic, Batch taken) {
        for (TopicPartition partition : partitions(topic)) {
            long end = end(partition);
            long next = replayed(partition);
            while (next < end) {
                List<Letter> letters = new ArrayList<>();
                next = poll(partition, next, end, letters);
                taken.accept(letters);
                consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
            }
        }
    }

    /** Takes letters; throws to have them come again. */
    @FunctionalInterface
    interface Batch {
        /** Takes some letters of one partition in their order. */
        void accept(List<Letter> letters);
    }

    /** Adds some letters from an offset on, none of them at the end or behind it; answers where to go on. */
    private long poll(TopicPartition partition, long from, long end, List<Letter> letters) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        for (ConsumerRecord<String, byte[]> record : consumer.poll(ANSWER)) {
            if (record.offset() < end) {
                letters.add(new Letter(record));
            }
        }
        long reached = consumer.position(partition);
        if (reached == from) {
            throw new TimeoutException("the broker does not answer with letters");
        }
        return Math.min(reached, end);
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    private long begin(TopicPartition partition) {
        return consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    private long replayed(TopicPartition partition) {
        OffsetAndMetadata committed = consumer.committed(Set.of(partition)).get(partition);
        return Math.max(begin(partition), committed == null ? 0 : committed.offset());
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(ANSWER));
    }
}
