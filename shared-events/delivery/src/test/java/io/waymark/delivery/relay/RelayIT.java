package io.waymark.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.delivery.relay.RelayStatus.Phase;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.RepositoryRoot;
import io.waymark.testkit.TestServers;
import io.waymark.testkit.TopicProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay over a real database and a real broker. */
class RelayIT {
    private static final Duration PROMISED = Duration.ofSeconds(10);

    private final String kafka = TestServers.kafka().bootstrapServers();
    private final String key = "relay:" + UUID.randomUUID();
    private OutboxDatabase outbox;
    private TopicProbe probe;

    @BeforeEach
    void freshOutbox() throws Exception {
        TestServers.kafka().createTopics(RepositoryRoot.topicsFile());
        outbox = OutboxDatabase.create(TestServers.postgres());
        probe = TopicProbe.fromNow(Topics.ORDERS_REQUESTS);
    }

    @Test
    void publishesCloudEventsInTheOrderOfTheirCommit() throws Exception {
        try (Relay relay = TestRelays.start(outbox.address(), kafka)) {
            TestRelays.awaitPhase(relay, Phase.STREAMING);
            List<UUID> ids = outbox.write(key, 1, 3);
            outbox.write(key, 4, 2);

            List<ProbedRecord> published = probe.await(5, this::isOurs, TestRelays.PATIENCE);

            assertThat(published).extracting(Numbered::number).containsExactly(1, 2, 3, 4, 5);
            ProbedRecord first = published.getFirst();
            assertThat(first.is(EventTypes.ORDER_CANCEL)).isTrue();
            assertThat(first.header(CloudEventHeaders.ID))
                    .contains(ids.getFirst().toString());
            assertThat(first.header(CloudEventHeaders.SOURCE)).contains("/waymark/test");
            assertThat(first.header(CloudEventHeaders.SPEC_VERSION)).contains("1.0");
            assertThat(first.header(CloudEventHeaders.SUBJECT)).contains(key);
            assertThat(first.header(CloudEventHeaders.MERCHANT_ID)).contains("m-1");
            assertThat(first.header(CloudEventHeaders.DATA_SCHEMA)).contains(EventTypes.ORDER_CANCEL.schemaUri());
            assertThat(Instant.parse(first.header(CloudEventHeaders.TIME).orElseThrow()))
                    .isEqualTo("2026-03-01T10:00:00Z");
        }
    }

    @Test
    void theFirstStartPublishesWhatLayThereBefore() throws Exception {
        outbox.write(key, 1, 3);

        try (Relay relay = TestRelays.start(outbox.address(), kafka)) {
            assertThat(probe.await(3, this::isOurs, TestRelays.PATIENCE))
                    .extracting(Numbered::number)
                    .containsExactly(1, 2, 3);
            TestRelays.awaitPhase(relay, Phase.STREAMING);
        }
    }

    @Test
    void anIdleOutboxLetsTheServerDeleteItsLog() throws Exception {
        try (Relay relay = TestRelays.start(outbox.address(), kafka)) {
            TestRelays.awaitPhase(relay, Phase.STREAMING);
            outbox.execute("CREATE TABLE other AS SELECT repeat('x', 1000) FROM generate_series(1, 2000)");
            String written = outbox.query("SELECT pg_current_wal_lsn()");

            Awaitility.await().atMost(TestRelays.PATIENCE).until(() -> outbox.query("SELECT confirmed_flush_lsn >= '"
                            + written + "' FROM pg_replication_slots WHERE slot_name = '" + outbox.slot() + "'")
                    .equals("t"));
        }
    }

    @Test
    void aDroppedSlotMakesNotReadyIsRefusedAndRepaired() throws Exception {
        try (Relay relay = TestRelays.start(outbox.address(), kafka)) {
            outbox.write(key, 1, 3);
            probe.await(3, this::isOurs, TestRelays.PATIENCE);
            TestRelays.awaitPhase(relay, Phase.STREAMING);
        }
        outbox.awaitFreeSlot();
        outbox.execute("SELECT pg_drop_replication_slot('" + outbox.slot() + "')");
        outbox.write(key, 4, 3);

        try (Relay relay = TestRelays.start(outbox.address(), kafka)) {
            Awaitility.await().atMost(PROMISED).until(() -> relay.status().phase() == Phase.REFUSED);
            assertThat(relay.status().fault(Duration.ofSeconds(5), 3)).contains("the replication slot is missing");
            assertThat(outbox.query(
                            "SELECT count(*) FROM pg_replication_slots WHERE slot_name = '" + outbox.slot() + "'"))
                    .isEqualTo("0");

            assertThat(outbox.query("SELECT waymark_relay_repair()")).isEqualTo("1");

            probe.await(1, record -> isOurs(record) && Numbered.number(record) == 6, TestRelays.PATIENCE);
            TestRelays.awaitPhase(relay, Phase.STREAMING);
            outbox.write(key, 7, 1);
            List<ProbedRecord> all =
                    probe.await(1, record -> isOurs(record) && Numbered.number(record) == 7, TestRelays.PATIENCE);
            assertThat(all).isNotEmpty();
            assertThat(probe.all().stream()
                            .filter(this::isOurs)
                            .map(Numbered::number)
                            .distinct())
                    .containsExactly(1, 2, 3, 4, 5, 6, 7);
        }
    }

    @Test
    void aSlotThatIsAheadOfWhatWasPublishedIsRefused() throws Exception {
        try (Relay relay = TestRelays.start(outbox.address(), kafka)) {
            TestRelays.awaitPhase(relay, Phase.STREAMING);
        }
        outbox.write(key, 1, 3);
        outbox.awaitFreeSlot();
        outbox.execute("SELECT pg_replication_slot_advance('" + outbox.slot() + "', pg_current_wal_lsn())");

        try (Relay relay = TestRelays.start(outbox.address(), kafka)) {
            TestRelays.awaitPhase(relay, Phase.REFUSED);
            assertThat(relay.status().reason())
                    .startsWith("the replication slot is ahead of what was surely published");
        }
    }

    @Test
    void aPositionOfAnotherServerIsRefused() throws Exception {
        try (Relay relay = TestRelays.start(outbox.address(), kafka)) {
            TestRelays.awaitPhase(relay, Phase.STREAMING);
        }
        outbox.execute("UPDATE relay_position SET system_identifier = '42'");

        try (Relay relay = TestRelays.start(outbox.address(), kafka)) {
            TestRelays.awaitPhase(relay, Phase.REFUSED);
            assertThat(relay.status().reason()).isEqualTo("the stored position is of another database server");
        }
    }

    @Test
    void aSecondRelayTakesOverWithinTenSeconds() throws Exception {
        Relay first = TestRelays.start(outbox.address(), kafka);
        try (first) {
            TestRelays.awaitPhase(first, Phase.STREAMING);
            try (Relay second = TestRelays.start(outbox.address(), kafka)) {
                TestRelays.awaitPhase(second, Phase.STANDBY);
                assertThat(first.status().phase()).isEqualTo(Phase.STREAMING);
                Awaitility.await().atMost(PROMISED).until(() -> second.status()
                        .fault(Duration.ofSeconds(5), 3)
                        .isEmpty());

                first.close();

                Awaitility.await().atMost(PROMISED).until(() -> second.status().phase() == Phase.STREAMING);
                outbox.write(key, 1, 2);
                assertThat(probe.await(2, this::isOurs, TestRelays.PATIENCE)).hasSize(2);
            }
        }
    }

    @Test
    void aLeaderWhoseConnectionsTheServerEndsGoesOnByItself() throws Exception {
        try (Relay relay = TestRelays.start(outbox.address(), kafka)) {
            TestRelays.awaitPhase(relay, Phase.STREAMING);

            outbox.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");

            outbox.write(key, 1, 2);
            assertThat(probe.await(2, this::isOurs, TestRelays.PATIENCE)).isNotEmpty();
        }
    }

    private boolean isOurs(ProbedRecord record) {
        return key.equals(record.key());
    }
}
