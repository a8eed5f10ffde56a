package io.waymark.delivery.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.Topics;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestServers;
import io.waymark.testkit.rest.Management;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** A dead-letter topic that never takes a letter is told, and forgotten once it does. */
@QuarkusTest
@WithTestResource(Backends.class)
class LetterRefusalIT {
    private static final String GROUP = "nobody-made-this";

    @Inject
    DeadLetters letters;

    @Test
    void aTopicThatIsNotThereMakesNotReadyUntilItIs() throws Exception {
        for (int tries = 0; tries < LetterRefusals.TELL_AFTER; tries++) {
            assertThat(readiness()).doesNotContain("the topic does not exist");
            assertThatThrownBy(this::send).isInstanceOf(DeadLetterException.class);
        }
        assertThat(readiness()).contains("waymark-dead-letters", "DOWN", "the topic does not exist");

        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestServers.kafka().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(
                            Topics.deadLetters(Topics.ORDERS_REQUESTS, GROUP), Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        send();

        assertThat(readiness()).contains("waymark-dead-letters").doesNotContain("the topic does not exist");
    }

    private void send() {
        letters.send(
                GROUP,
                List.of(DeadLetter.unusable(
                        "nobody",
                        new ConsumerRecord<>(Topics.ORDERS_REQUESTS, 0, 0, "key", new byte[] {1}),
                        "no cause",
                        "none")));
    }

    private static String readiness() {
        return Management.get("/q/health/ready").asString();
    }
}
