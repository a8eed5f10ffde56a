package io.waymark.testkit.provision;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that {@code deploy/kafka/topics.yaml} declares, ready to be created. */
public record DeclaredTopics(List<Topic> topics) {

    /**
     * One topic.
     *
     * @param retentionMs   how long a record is kept, in milliseconds; -1 for ever
     * @param cleanupPolicy Kafka's {@code cleanup.policy}
     * @param maxMessageBytes Kafka's {@code max.message.bytes}
     * @param compressionType Kafka's {@code compression.type}
     */
    public record Topic(
            String name,
            int partitions,
            long retentionMs,
            String cleanupPolicy,
            int maxMessageBytes,
            String compressionType) {
        NewTopic toNewTopic() {
            return new NewTopic(name, partitions, (short) 1).configs(configs());
        }

        private Map<String, String> configs() {
            return Map.of(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(retentionMs),
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    cleanupPolicy,
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    Integer.toString(maxMessageBytes),
                    TopicConfig.COMPRESSION_TYPE_CONFIG,
                    compressionType);
        }

        private List<AlterConfigOp> alterations() {
            return configs().entrySet().stream()
                    .map(entry -> new AlterConfigOp(
                            new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                    .toList();
        }
    }

    /** Reads a declaration; the exception names the line that is wrong. */
    public static DeclaredTopics read(Path topicsYaml) {
        try {
            return new JsonMapper(new YAMLFactory()).readValue(topicsYaml.toFile(), DeclaredTopics.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("unreadable topic declaration " + topicsYaml, broken);
        }
    }

    /**
     * Creates what is missing, and gives what is there the settings that are declared now.
     *
     * @param operator client settings of who may do so: addresses, security
     */
    public void createOn(Map<String, Object> operator) {
        try (Admin admin = Admin.create(operator)) {
            var created = admin.createTopics(
                            topics.stream().map(Topic::toNewTopic).toList())
                    .values();
            Map<ConfigResource, Collection<AlterConfigOp>> existing = new HashMap<>();
            for (Topic topic : topics) {
                if (!isNew(Objects.requireNonNull(created.get(topic.name())))) {
                    existing.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic.alterations());
                }
            }
            Answers.await(admin.incrementalAlterConfigs(existing).all());
        }
    }

    private static boolean isNew(KafkaFuture<Void> outcome) {
        try {
            Answers.await(outcome);
            return true;
        } catch (IllegalStateException failed) {
            if (failed.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw failed;
        }
    }
}
