package io.waymark.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.delivery.relay.RelayStatus.Phase;
import io.waymark.events.Topics;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.RepositoryRoot;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.servers.KafkaBroker;
import io.waymark.testkit.servers.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relay outlives its servers: they stop, come back, or throw away what it still needed. */
class RelayOutageIT {
    @TempDir
    Path folder;

    private PostgresServer postgres;
    private KafkaBroker kafka;
    private OutboxDatabase outbox;

    @BeforeEach
    void serversOfOurOwn() throws Exception {
        postgres = PostgresServer.start(folder.resolve("postgres"), 0);
        kafka = KafkaBroker.start(folder.resolve("kafka"), 0);
        kafka.createTopics(RepositoryRoot.topicsFile());
        outbox = OutboxDatabase.create(postgres);
    }

    @AfterEach
    void stopServers() {
        postgres.close();
        kafka.close();
    }

    @Test
    void databaseAndBrokerMayRestart() throws Exception {
        try (Relay relay = TestRelays.start(outbox.address(), kafka.bootstrapServers())) {
            TestRelays.awaitPhase(relay, Phase.STREAMING);
            outbox.write("outage", 1, 2);

            int port = postgres.port();
            postgres.close();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> relay.status().fault(Duration.ofSeconds(5), 3).isPresent());
            postgres = PostgresServer.start(folder.resolve("postgres"), port);
            outbox.write("outage", 3, 2);
            TestRelays.awaitPhase(relay, Phase.STREAMING);

            int broker = Integer.parseInt(kafka.bootstrapServers().split(":", -1)[1]);
            kafka.close();
            outbox.write("outage", 5, 2);
            kafka = KafkaBroker.start(folder.resolve("kafka"), broker);

            assertPublished(6);
        }
    }

    @Test
    void aSlotWhoseLogWasDiscardedIsRefusedAndRepaired() throws Exception {
        try (Relay relay = TestRelays.start(outbox.address(), kafka.bootstrapServers())) {
            TestRelays.awaitPhase(relay, Phase.STREAMING);
            outbox.write("outage", 1, 2);
            assertPublished(2);
        }
        outbox.execute("ALTER SYSTEM SET max_slot_wal_keep_size = '1MB'");
        outbox.execute("SELECT pg_reload_conf()");
        outbox.write("outage", 3, 2);
        discardLog();

        try (Relay relay = TestRelays.start(outbox.address(), kafka.bootstrapServers())) {
            TestRelays.awaitPhase(relay, Phase.REFUSED);
            assertThat(relay.status().reason())
                    .isEqualTo("the server has discarded the log that the replication slot needs");

            outbox.query("SELECT waymark_relay_repair()");

            assertPublished(4);
            TestRelays.awaitPhase(relay, Phase.STREAMING);
        }
    }

    private void discardLog() {
        String status = "SELECT wal_status FROM pg_replication_slots WHERE slot_name = '" + outbox.slot() + "'";
        Awaitility.await().atMost(TestRelays.PATIENCE).until(() -> {
            outbox.execute("SELECT pg_logical_emit_message(false, 'filler', repeat('x', 1000000), true)");
            outbox.execute("SELECT pg_switch_wal()");
            outbox.execute("CHECKPOINT");
            return outbox.query(status).equals("lost");
        });
    }

    /** Numbers one to last have been published, in this order but for repetitions. */
    private void assertPublished(int last) {
        try (TopicProbe probe = TopicProbe.fromBeginning(kafka.bootstrapServers(), Topics.ORDERS_REQUESTS)) {
            probe.await(1, record -> isNumber(record, last), TestRelays.PATIENCE);
            assertThat(probe.all().stream().map(Numbered::number).distinct())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, last).boxed().toList());
        }
    }

    private static boolean isNumber(ProbedRecord record, int number) {
        return Numbered.number(record) == number;
    }
}
