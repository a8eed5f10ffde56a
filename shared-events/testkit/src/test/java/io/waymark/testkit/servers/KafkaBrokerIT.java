package io.waymark.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.events.Topics;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.RepositoryRoot;
import io.waymark.testkit.TopicProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that a test trusts must keep its log and create nothing by itself. */
class KafkaBrokerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void keepsRecordsOverARestart() throws Exception {
        try (KafkaBroker first = KafkaBroker.start(folder, 0)) {
            first.createTopics(RepositoryRoot.topicsFile());
            send(first, "before");
        }

        try (KafkaBroker second = KafkaBroker.start(folder, 0)) {
            second.createTopics(RepositoryRoot.topicsFile());
            send(second, "after");

            try (TopicProbe probe = TopicProbe.fromBeginning(second.bootstrapServers(), Topics.ORDERS_EVENTS)) {
                probe.await(found -> "after".equals(found.value()), PATIENCE);
                assertThat(probe.all()).extracting(found -> found.value()).containsExactly("before", "after");
            }
        }
    }

    @Test
    void createsNoTopicThatNobodyDeclared() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder, 0)) {
            assertThatThrownBy(() -> TopicProbe.fromBeginning(broker.bootstrapServers(), "undeclared.v1"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("undeclared.v1");
        }
    }

    @Test
    void aTopicThatIsThereGetsTheSettingsThatAreDeclaredNow() throws Exception {
        ConfigResource orders = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ORDERS_EVENTS);
        try (KafkaBroker broker = KafkaBroker.start(folder, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(Topics.ORDERS_EVENTS, 1, (short) 1)
                            .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1000"))))
                    .all()
                    .get();

            broker.createTopics(RepositoryRoot.topicsFile());

            // The controller has it at once, the broker that answers a moment later.
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            admin.describeConfigs(List.of(orders)).all().get().values())
                    .singleElement()
                    .extracting(config ->
                            config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value())
                    .isEqualTo("1048588"));
        }
    }

    private static void send(KafkaBroker broker, String text) {
        try (var sender = new EventSender(broker.bootstrapServers())) {
            sender.send(new ProducerRecord<>(Topics.ORDERS_EVENTS, "k", text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
