package io.waymark.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The AsyncAPI document as the questions that the tests ask of it. */
record AsyncApi(JsonNode root) {

    static AsyncApi read() throws IOException {
        try (InputStream in = AsyncApi.class.getResourceAsStream("/asyncapi.yaml")) {
            return new AsyncApi(new YAMLMapper().readTree(in));
        }
    }

    /** What a local reference points to; the node itself where it is none. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#") ? root.at(reference.substring(1)) : node;
    }

    /** Names of the messages of each topic. */
    Map<String, Set<String>> messagesByTopic() {
        Map<String, Set<String>> messages = new TreeMap<>();
        root.path("channels").forEach(channel -> {
            Set<String> names = new TreeSet<>();
            channel.path("messages")
                    .forEach(message -> names.add(resolved(message).path("name").asText()));
            messages.put(channel.path("address").asText(), names);
        });
        return messages;
    }

    /** The message of this name. */
    JsonNode message(EventType<?> type) {
        return root.path("components")
                .path("messages")
                .valueStream()
                .filter(message -> type.name().equals(message.path("name").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** The dead-letter topics that the receiving operations call for. */
    Set<String> deadLetterTopics() {
        Set<String> topics = new TreeSet<>();
        root.path("operations").forEach(operation -> {
            if ("receive".equals(operation.path("action").asText())) {
                String topic =
                        resolved(operation.path("channel")).path("address").asText();
                topics.add(Topics.deadLetters(
                        topic, operation.path("tags").path(0).path("name").asText()));
            }
        });
        return topics;
    }
}
