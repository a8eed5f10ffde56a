package io.waymark.delivery.replay;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.waymark.delivery.deadletter.DeadLetters;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.metrics.MeterNames;
import io.waymark.delivery.replay.DeadLetterResource.Box;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives dead letters to the consumers that could not read them, once more: after an upgrade that understands them. What had its
 * effect already has no second one, so an interrupted replay, or two at once in two replicas, do no harm.
 */
@ApplicationScoped
public class ReplayDeadLetters {
    private static final Logger LOG = Logger.getLogger(ReplayDeadLetters.class);
    private final Map<String, Object> kafka;
    private final InboundBatches inbound;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final String group;
    private final ReentrantLock running = new ReentrantLock();

    ReplayDeadLetters(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            InboundBatches inbound,
            DeadLetters deadLetters,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.application.name") String group) {
        this.kafka = kafka;
        this.inbound = inbound;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.group = group;
    }

    /** This service's dead-letter topics by name, behind one of them, and how many letters of each were never replayed. */
    List<Box> boxes(@Nullable String after, int most) {
        try (LetterBox box = LetterBox.open(kafka, group)) {
            return box.waiting().entrySet().stream()
                    .filter(waiting -> after == null || waiting.getKey().compareTo(after) > 0)
                    .limit(most)
                    .map(waiting -> new Box(waiting.getKey(), waiting.getValue()))
                    .toList();
        }
    }

    /** The newest letters of a topic before a place; empty where it is none of this service's dead-letter topics. */
    Optional<List<LetterPlace.Found>> newest(String topic, @Nullable LetterPlace before, int most) {
        try (LetterBox box = LetterBox.open(kafka, group)) {
            return box.has(topic) ? Optional.of(box.newest(topic, before, most)) : Optional.empty();
        }
    }

    /**
     * Replays what lies in a topic now and never was replayed; returns when all of it is done.
     *
     * @return empty where it is none of this service's dead-letter topics
     * @throws ReplayRunningException when this process replays already
     */
    public Optional<ReplayReport> replay(String topic) {
        if (!running.tryLock()) {
            throw new ReplayRunningException();
        }
        try (LetterBox box = LetterBox.open(kafka, group)) {
            if (!box.has(topic)) {
                return Optional.empty();
            }
            Count count = new Count();
            box.replay(topic, letters -> redeliver(letters, count));
            ReplayReport report = new ReplayReport(topic, count.replayed, count.again, count.unclaimed);
            meters.counter(MeterNames.DEAD_LETTERS_REPLAYED, MeterNames.TOPIC, topic)
                    .increment(count.replayed);
            LOG.infof("replayed dead letters: %s", report);
            return Optional.of(report);
        } finally {
            running.unlock();
        }
    }

    private void redeliver(List<Letter> letters, Count count) {
        Map<String, List<Letter>> byConsumer = new LinkedHashMap<>();
        for (Letter letter : letters) {
            String consumer = letter.consumer();
            byConsumer
                    .computeIfAbsent(consumer == null ? "" : consumer, name -> new ArrayList<>())
                    .add(letter);
        }
        byConsumer.forEach((consumer, own) -> {
            OptionalInt again = inbound.redeliver(
                    consumer, together(own.stream().map(Letter::original).toList()));
            if (again.isPresent()) {
                count.replayed += own.size();
                count.again += again.getAsInt();
            } else {
                deadLetters.putBack(own.stream().map(Letter::record).toList());
                count.unclaimed += own.size();
            }
        });
    }

    private static ConsumerRecords<String, byte[]> together(List<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition = new LinkedHashMap<>();
        records.forEach(record -> byPartition
                .computeIfAbsent(new TopicPartition(record.topic(), record.partition()), partition -> new ArrayList<>())
                .add(record));
        return new ConsumerRecords<>(byPartition, Map.of());
    }

    private static final class Count {
        private int replayed;
        private int again;
        private int unclaimed;
    }
}
