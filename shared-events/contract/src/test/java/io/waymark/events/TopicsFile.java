package io.waymark.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code deploy/kafka/topics.yaml} as data; a field that is missing or unknown makes the reading fail. */
record TopicsFile(List<Topic> topics) {

    /** One declared topic. */
    record Topic(
            String name,
            int partitions,
            long retentionMs,
            String cleanupPolicy,
            int maxMessageBytes,
            String compressionType) {
        boolean holdsDeadLetters() {
            return name.endsWith(".dlq");
        }
    }

    static TopicsFile read() throws IOException {
        Path root = Path.of(System.getProperty("waymark.root"));
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        return yaml.readValue(root.resolve("deploy/kafka/topics.yaml").toFile(), TopicsFile.class);
    }

    Set<String> names(boolean deadLetters) {
        return topics.stream()
                .filter(topic -> topic.holdsDeadLetters() == deadLetters)
                .map(Topic::name)
                .collect(Collectors.toSet());
    }
}
