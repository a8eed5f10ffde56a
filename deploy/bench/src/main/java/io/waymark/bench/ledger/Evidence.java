package io.waymark.bench.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.bench.push.StandardForge;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What database and topic hold of the nodes that {@link StandardForge} sends. */
public final class Evidence {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FETCH = 10_000;

    private Evidence() {}

    /** Nodes in the database. */
    public static BitSet stored(Connection connection) throws SQLException {
        BitSet nodes = new BitSet();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery("SELECT node_id FROM shipment_node")) {
                while (row.next()) {
                    nodes.set(StandardForge.node(row.getString(1)));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return nodes;
    }

    /** Every record of a scan in the topic up to its present end, repetitions included. */
    public static List<Published> published(String bootstrapServers) throws IOException {
        String topic = EventTypes.SHIPMENT_SCANNED.topic();
        List<Published> published = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        "false",
                        "max.poll.records",
                        "5000"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (header(record, CloudEventHeaders.TYPE).equals(EventTypes.SHIPMENT_SCANNED.name())) {
                        published.add(read(record));
                    }
                }
            }
        }
        return published;
    }

    private static Published read(ConsumerRecord<String, byte[]> record) throws IOException {
        JsonNode scan = JSON.readTree(record.value());
        return new Published(
                header(record, CloudEventHeaders.ID),
                scan.path("shipmentCode").asText(),
                scan.path("version").asLong(),
                StandardForge.node(scan.path("nodeId").asText()));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
