package io.waymark.delivery.replay;

import io.waymark.faults.FaultDescription;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the dead-letter topics of one consumer group; what was replayed is remembered as an offset of a group of its own. */
final class LetterBox implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LetterBox.class);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int LARGEST_POLL = 200;
    private final Map<String, Object> kafka;
    private final Consumer<String, byte[]> consumer;
    private final String suffix;

    private LetterBox(Map<String, Object> kafka, Consumer<String, byte[]> consumer, String suffix) {
        this.kafka = kafka;
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
                kafka,
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

    /** The newest letters that wait before a place, newest first; those of one partition against their order. */
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
        long begin = replayed(partition);
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
     * @return whether all were handed out; false where the taker wanted no more
     */
    boolean replay(String topic, Batch taken) {
        for (TopicPartition partition : partitions(topic)) {
            long end = end(partition);
            long next = replayed(partition);
            while (next < end) {
                List<Letter> letters = new ArrayList<>();
                next = poll(partition, next, end, letters);
                boolean goesOn = taken.accept(letters);
                consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
                if (!goesOn) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes letters; throws to have them come again. */
    @FunctionalInterface
    interface Batch {
        /** Takes some letters of one partition in their order; false ends the replay behind them. */
        boolean accept(List<Letter> letters);
    }

    /** The record at a place of any topic; empty where the topic does not hold it. */
    Optional<ConsumerRecord<String, byte[]>> record(String topic, int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        boolean isThere = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                .anyMatch(known -> known.partition() == partition);
        if (!isThere || offset < begin(place) || offset >= end(place)) {
            return Optional.empty();
        }
        consumer.assign(List.of(place));
        consumer.seek(place, offset);
        return consumer.poll(ANSWER).records(place).stream().findFirst().filter(record -> record.offset() == offset);
    }

    /** Forgets the letters of a topic that were replayed: each had its effect, or lies there again behind them. */
    void forgetReplayed(String topic) {
        Map<TopicPartition, RecordsToDelete> replayed = new HashMap<>();
        for (TopicPartition partition : partitions(topic)) {
            replayed.put(partition, RecordsToDelete.beforeOffset(replayed(partition)));
        }
        try (Admin admin = Admin.create(kafka)) {
            admin.deleteRecords(replayed).all().get(ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException refused) {
            LOG.warnf("replayed letters of %s stay until they expire: %s", topic, FaultDescription.of(refused));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
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
