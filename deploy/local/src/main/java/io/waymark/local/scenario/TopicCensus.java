package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every record that the topics hold since the scenario began, as any reader would see them. */
record TopicCensus(List<Published> records) {

    /**
     * One record.
     *
     * @param merchant empty where the event belongs to none
     */
    record Published(String topic, String key, UUID id, String type, String merchant, JsonNode value) {}

    /** Reads everything from the moment on up to the present end of every topic. */
    static TopicCensus since(Map<String, Object> client, Instant begin) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(client)) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            seek(consumer, partitions, ends, begin);
            List<Published> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(read(record)));
            }
            return new TopicCensus(records);
        }
    }

    Stream<Published> of(String type) {
        return records.stream().filter(record -> record.type().equals(type));
    }

    /** Records of one type, each event once however often it was sent. */
    List<Published> once(String type) {
        Map<UUID, Published> byId = new HashMap<>();
        of(type).forEach(record -> byId.putIfAbsent(record.id(), record));
        return List.copyOf(byId.values());
    }

    /** Records of one type about one shipment, each event once. */
    List<Published> about(String shipmentCode, EventType<?> type) {
        return once(type.name()).stream()
                .filter(record -> record.value().path("shipmentCode").asText().equals(shipmentCode))
                .toList();
    }

    /** Of each event of one type about one shipment the texts of some fields, with a blank between them. */
    List<String> told(String shipmentCode, EventType<?> type, String... fields) {
        return about(shipmentCode, type).stream()
                .map(event -> Stream.of(fields)
                        .map(field -> event.value().path(field).asText())
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static void seek(
            KafkaConsumer<String, byte[]> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            Instant begin) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, begin.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
        }
    }

    /** @param client settings of somebody who may read every topic */
    static KafkaConsumer<String, byte[]> consumer(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(partition -> !partition.topic().startsWith("__"))
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static Published read(ConsumerRecord<String, byte[]> record) {
        String id = header(record, CloudEventHeaders.ID);
        return new Published(
                record.topic(),
                record.key() == null ? "" : record.key(),
                id.isEmpty() ? new UUID(0, 0) : UUID.fromString(id),
                header(record, CloudEventHeaders.TYPE),
                header(record, CloudEventHeaders.MERCHANT_ID),
                json(record.value()));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] value) {
        try {
            return new ObjectMapper().readTree(value);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
