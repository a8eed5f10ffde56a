package io.waymark.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.delivery.relay.RelayStatus.Phase;
import io.waymark.events.Topics;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.RepositoryRoot;
import io.waymark.testkit.TestServers;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.servers.KafkaBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One row that the broker never takes stops no other, is not lost, and a relay that does not get on says so. */
class RefusedRowsIT {
    private static final Duration INACTIVE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final UUID large = UUID.randomUUID();
    private KafkaBroker kafka;
    private OutboxDatabase outbox;

    @BeforeEach
    void brokerOfOurOwn() throws Exception {
        kafka = KafkaBroker.start(folder.resolve("kafka"), 0);
        kafka.createTopics(RepositoryRoot.topicsFile());
        outbox = OutboxDatabase.create(TestServers.postgres());
        outbox.execute("ALTER TABLE outbox_event DROP CONSTRAINT outbox_event_fits");
    }

    @AfterEach
    void stopBroker() {
        kafka.close();
    }

    @Test
    void aRowOverTheProducersLimitIsKeptAndPublishedWhenItIsOrdered() throws Exception {
        try (Relay relay = TestRelays.start(outbox.address(), kafka.bootstrapServers())) {
            TestRelays.awaitPhase(relay, Phase.STREAMING);
            outbox.write("good", 1, 2);
            insert(large, Topics.ORDERS_REQUESTS, 1_200_000);
            outbox.write("good", 3, 2);

            assertGoodOnes(4);
            awaitText(
                    "SELECT topic || ' ' || length(payload) || ' ' || cause FROM outbox_refused",
                    "orders.requests.v1 1200013 org.apache.kafka.common.errors.RecordTooLargeException");
            Awaitility.await()
                    .atMost(TestRelays.PATIENCE)
                    .until(() -> relay.status().refused() == 1);
            assertThat(relay.status().fault(INACTIVE, 3)).isEmpty();
        }
        setLimit(4_000_000);
        try (Relay relay = TestRelays.start(
                outbox.address(),
                kafka.bootstrapServers(),
                TestRelays.config(Map.of("waymark.relay.largest-record", "3000000")))) {
            TestRelays.awaitPhase(relay, Phase.STREAMING);

            assertThat(outbox.query("SELECT waymark_outbox_publish_refused('" + large + "', 'operator')"))
                    .isEqualTo("1");

            try (TopicProbe probe = TopicProbe.fromBeginning(kafka.bootstrapServers(), Topics.ORDERS_REQUESTS)) {
                ProbedRecord published = probe.await(record -> "large".equals(record.key()), TestRelays.PATIENCE);
                assertThat(published.header("ce_id")).contains(large.toString());
            }
            Awaitility.await()
                    .atMost(TestRelays.PATIENCE)
                    .until(() -> relay.status().refused() == 0);
            assertThat(outbox.query("SELECT decided_by FROM outbox_refused WHERE published_at IS NOT NULL"))
                    .isEqualTo("operator");
        }
    }

    @Test
    void aRowOverTheTopicsLimitIsKeptAndDroppedByDecision() throws Exception {
        setLimit(20_000);
        insert(large, Topics.ORDERS_REQUESTS, 500_000);
        outbox.write("good", 1, 2);

        try (Relay relay = TestRelays.start(outbox.address(), kafka.bootstrapServers())) {
            assertGoodOnes(2);
            Awaitility.await()
                    .atMost(TestRelays.PATIENCE)
                    .until(() -> relay.status().refused() == 1);

            assertThat(outbox.query("SELECT waymark_outbox_drop_refused('" + large + "', 'operator', 'a test')"))
                    .isEqualTo("1");

            Awaitility.await()
                    .atMost(TestRelays.PATIENCE)
                    .until(() -> relay.status().refused() == 0);
            assertThat(outbox.query("SELECT waymark_outbox_publish_refused('" + large + "', 'operator')"))
                    .isEqualTo("0");
        }
    }

    @Test
    void aRelayThatNeverGetsOnIsNotReadyAndNamesTheRow() throws Exception {
        try (Relay relay = TestRelays.start(outbox.address(), kafka.bootstrapServers())) {
            TestRelays.awaitPhase(relay, Phase.STREAMING);

            insert(large, "no topic's name!", 10);

            Awaitility.await().atMost(TestRelays.PATIENCE).untilAsserted(() -> assertThat(
                            relay.status().fault(INACTIVE, 3))
                    .hasValueSatisfying(reason -> assertThat(reason)
                            .contains("did not get on", large.toString(), "order.cancel.v1", "InvalidTopic")));
            assertThat(outbox.query("SELECT count(*) FROM outbox_refused")).isEqualTo("0");
        }
    }

    /** So many hexadecimal digits in a payload, which no compression halves twice. */
    private void insert(UUID id, String topic, int digits) throws Exception {
        outbox.execute("INSERT INTO outbox_event (id, topic, key, type, subject, occurred_at, payload) SELECT '" + id
                + "', '" + topic.replace("'", "''") + "', 'large', 'order.cancel.v1', 'large', now(),"
                + " '{\"reason\":\"' || left(string_agg(md5(n::text), ''), " + digits + ") || '\"}'"
                + " FROM generate_series(0, " + digits / 32 + ") AS n");
    }

    private void setLimit(int bytes) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ORDERS_REQUESTS);
            admin.incrementalAlterConfigs(Map.of(
                            topic,
                            List.of(new AlterConfigOp(
                                    new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes)),
                                    AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            Awaitility.await().atMost(TestRelays.PATIENCE).untilAsserted(() -> assertThat(
                            admin.describeConfigs(List.of(topic)).all().get().values())
                    .singleElement()
                    .extracting(config ->
                            config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value())
                    .isEqualTo(Integer.toString(bytes)));
        }
    }

    private void assertGoodOnes(int count) {
        try (TopicProbe probe = TopicProbe.fromBeginning(kafka.bootstrapServers(), Topics.ORDERS_REQUESTS)) {
            assertThat(probe.await(count, record -> "good".equals(record.key()), TestRelays.PATIENCE).stream()
                            .map(Numbered::number)
                            .distinct())
                    .hasSize(count);
        }
    }

    private void awaitText(String sql, String beginning) {
        Awaitility.await().atMost(TestRelays.PATIENCE).untilAsserted(() -> assertThat(outbox.query(sql))
                .startsWith(beginning));
    }
}
