package io.waymark.bench.poison;

import io.waymark.bench.stack.Awaiting;
import io.waymark.bench.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends records of one merchant to every target, some of them bad, and knows what must become of each. */
final class PoisonedStream {
    private static final int ONE_IN = 1_000;

    private final Stack stack;
    private final String merchant;

    /** Where each bad record lies, by target. */
    private final Map<Target, Set<String>> bad = new HashMap<>();

    private final Map<Target, Integer> good = new HashMap<>();

    PoisonedStream(Stack stack, String merchant) {
        this.stack = stack;
        this.merchant = merchant;
    }

    /**
     * Sends so many records to each target and waits until the good ones have had their effect.
     *
     * @param poisoned whether one in 1,000 is bad, and besides one of every kind at the beginning
     * @return how long it took
     */
    Duration run(int records, boolean poisoned) throws SQLException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        send(records, poisoned);
        for (Target target : Target.ALL) {
            try (Connection connection =
                    stack.suite().postgres().connect(target.reader().database())) {
                Awaiting.until(
                        "every good record of " + target.topic() + " has its effect",
                        connection,
                        "SELECT (" + target.effects(merchant) + ") >= " + good.getOrDefault(target, 0));
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void send(int records, boolean poisoned) throws InterruptedException, ExecutionException {
        Map<Target, List<Future<RecordMetadata>>> spoilt = new HashMap<>();
        Poison[] kinds = Poison.values();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", stack.suite().bootstrapServers(),
                        "linger.ms", "5",
                        "compression.type", "lz4",
                        "max.request.size", "16000000"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int number = 0; number < records; number++) {
                for (Target target : Target.ALL) {
                    var record = target.good(merchant, number, stack.suite().commandKey());
                    if (poisoned && (number < kinds.length || number % ONE_IN == 0)) {
                        Poison kind = kinds[(number < kinds.length ? number : number / ONE_IN) % kinds.length];
                        spoilt.computeIfAbsent(target, _ -> new ArrayList<>()).add(producer.send(kind.spoil(record)));
                    } else {
                        Future<?> _ = producer.send(record);
                        good.merge(target, 1, Integer::sum);
                    }
                }
            }
        }
        for (Map.Entry<Target, List<Future<RecordMetadata>>> sent : spoilt.entrySet()) {
            for (Future<RecordMetadata> one : sent.getValue()) {
                RecordMetadata place = one.get();
                bad.computeIfAbsent(sent.getKey(), _ -> new TreeSet<>()).add(place.partition() + "@" + place.offset());
            }
        }
    }

    /** Bad records of a target. */
    int bad(Target target) {
        return places(target).size();
    }

    /** Good records that have had no effect, or more than one. */
    long astray(Target target) throws SQLException {
        try (Connection connection =
                stack.suite().postgres().connect(target.reader().database())) {
            String found = Awaiting.text(connection, target.effects(merchant));
            return Math.abs(Long.parseLong(String.valueOf(found)) - good.getOrDefault(target, 0));
        }
    }

    /** Bad records without a letter, letters without a bad record, and letters too many. */
    int unmatched(Target target) {
        Map<String, Integer> letters = new HashMap<>();
        letters(target).forEach(place -> letters.merge(place, 1, Integer::sum));
        int unmatched = 0;
        for (String place : places(target)) {
            unmatched += Math.abs(letters.getOrDefault(place, 0) - 1);
        }
        letters.keySet().removeAll(places(target));
        return unmatched + letters.size();
    }

    private Set<String> places(Target target) {
        return bad.getOrDefault(target, Set.of());
    }

    private List<String> letters(Target target) {
        List<String> places = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.suite().bootstrapServers(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(target.letters()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, byte[]> letter : consumer.poll(Duration.ofMillis(200))) {
                    places.add(header(letter, "x-dlq-partition") + "@" + header(letter, "x-dlq-offset"));
                }
            }
        }
        return places;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
