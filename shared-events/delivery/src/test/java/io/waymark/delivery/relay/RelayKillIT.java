package io.waymark.delivery.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.delivery.relay.RelayStatus.Phase;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.Topics;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.RepositoryRoot;
import io.waymark.testkit.TestServers;
import io.waymark.testkit.TopicProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whenever the relay's process ends or freezes, what was committed is published, and each key keeps its order. */
class RelayKillIT {
    private static final int KILLS = 4;
    private static final int ROWS_OF_A_TRANSACTION = 1_000;
    private static final int KEYS = 3;

    private final String kafka = TestServers.kafka().bootstrapServers();
    private final String run = "kill:" + UUID.randomUUID() + ":";
    private OutboxDatabase outbox;
    private TopicProbe probe;

    @BeforeEach
    void freshOutbox() throws Exception {
        TestServers.kafka().createTopics(RepositoryRoot.topicsFile());
        outbox = OutboxDatabase.create(TestServers.postgres());
        probe = TopicProbe.fromNow(Topics.ORDERS_REQUESTS);
    }

    @Test
    void killedInTheMidstOfTransactionsItLosesNothingAndKeepsOrder() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (var writers = Executors.newSingleThreadExecutor()) {
            Future<Set<UUID>> written = writers.submit(() -> writeWhile(writing));
            for (int kill = 0; kill < KILLS; kill++) {
                int before = ours().size();
                try (RelayProcess relay = RelayProcess.start(outbox.address(), kafka)) {
                    Awaitility.await().atMost(TestRelays.PATIENCE).until(() -> ours().size() > before + 1_500);
                    relay.kill();
                }
            }
            writing.set(false);
            Set<UUID> committed = written.get();

            try (RelayProcess relay = RelayProcess.start(outbox.address(), kafka)) {
                Awaitility.await()
                        .atMost(TestRelays.PATIENCE)
                        .until(() -> published().keySet().containsAll(committed));
                relay.kill();
            }

            assertThat(published().keySet()).isEqualTo(committed);
            assertThat(ours().size()).as("kills lead to repetitions").isGreaterThan(committed.size());
            numbersByKey().values().forEach(numbers -> assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
        }
    }

    @Test
    void aFrozenLeaderIsReplacedWithinTenSeconds() throws Exception {
        try (RelayProcess frozen = RelayProcess.start(outbox.address(), kafka)) {
            outbox.write(run + 1, 1, 1);
            probe.await(1, this::isOurs, TestRelays.PATIENCE);
            try (Relay standby = TestRelays.start(outbox.address(), kafka)) {
                TestRelays.awaitPhase(standby, Phase.STANDBY);

                frozen.freeze();

                Awaitility.await()
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> standby.status().phase() == Phase.STREAMING);
                outbox.write(run + 1, 2, 1);
                probe.await(1, record -> isOurs(record) && Numbered.number(record) == 2, TestRelays.PATIENCE);
            }
        }
    }

    private Set<UUID> writeWhile(AtomicBoolean writing) throws Exception {
        Set<UUID> committed = new HashSet<>();
        for (int first = 1; writing.get() || first == 1; first += ROWS_OF_A_TRANSACTION) {
            for (int key = 0; key < KEYS; key++) {
                committed.addAll(outbox.write(run + key, first, ROWS_OF_A_TRANSACTION));
            }
            int upTo = committed.size();
            Awaitility.await().atMost(TestRelays.PATIENCE).until(() -> !writing.get() || seen > upTo - 20_000);
        }
        return committed;
    }

    private volatile int seen;

    private List<ProbedRecord> ours() {
        List<ProbedRecord> ours = probe.all().stream().filter(this::isOurs).toList();
        seen = ours.size();
        return ours;
    }

    private boolean isOurs(ProbedRecord record) {
        return record.key() != null && record.key().startsWith(run);
    }

    /** The first appearance of each event, as the inbox of a consumer lets through. */
    private Map<UUID, ProbedRecord> published() {
        Map<UUID, ProbedRecord> first = new LinkedHashMap<>();
        for (ProbedRecord record : ours()) {
            first.putIfAbsent(
                    UUID.fromString(record.header(CloudEventHeaders.ID).orElseThrow()), record);
        }
        return first;
    }

    private Map<String, List<Integer>> numbersByKey() {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        for (ProbedRecord record : published().values()) {
            numbers.computeIfAbsent(String.valueOf(record.key()), key -> new ArrayList<>())
                    .add(Numbered.number(record));
        }
        return numbers;
    }
}
