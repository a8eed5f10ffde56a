package io.waymark.testkit.servers;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that {@code deploy/kafka/topics.yaml} declares, ready to be created. */
record DeclaredTopics(List<Topic> topics) {

    /**
     * One topic.
     *
     * @param retentionMs   how long a record is kept, in milliseconds; -1 for ever
     * @param cleanupPolicy Kafka's {@code cleanup.policy}
     */
    record Topic(String name, int partitions, long retentionMs, String cleanupPolicy) {
        NewTopic toNewTopic() {
            return new NewTopic(name, partitions, (short) 1)
                    .configs(Map.of(
                            TopicConfig.RETENTION_MS_CONFIG,
                            Long.toString(retentionMs),
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            cleanupPolicy));
        }
    }

    /** Reads a declaration; the exception names the line that is wrong. */
    static DeclaredTopics read(Path topicsYaml) {
        try {
            return new JsonMapper(new YAMLFactory()).readValue(topicsYaml.toFile(), DeclaredTopics.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("unreadable topic declaration " + topicsYaml, broken);
        }
    }

    void createOn(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var created = admin.createTopics(
                            topics.stream().map(Topic::toNewTopic).toList())
                    .values();
            for (var outcome : created.values()) {
                awaitCreated(outcome);
            }
        }
    }

    private static void awaitCreated(KafkaFuture<Void> outcome) {
        try {
            outcome.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("a topic cannot be created", failed.getCause());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", stopped);
        }
    }
}
