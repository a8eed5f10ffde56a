package io.waymark.tracking.ingest;

import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.tracking.shipment.domain.HistoryRules;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whatever is told of one parcel, and however much: it costs bounded memory and time, nobody waits for it, and none is lost. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class HeavyShipmentIT {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 1, 0, 0);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int PUSHES = 8;
    private static final int NODES = 14_000;
    private static final int STORED_BEFORE = 60_000;

    @Inject
    Store store;

    @Inject
    HistoryRules rules;

    @Test
    void nobodyWaitsForAFloodOfOneParcel() throws Exception {
        String flooded = freshNumber();
        List<Future<Integer>> flood = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(PUSHES)) {
            for (int push = 0; push < PUSHES; push++) {
                String body = kdniao(flooded, traces(push * NODES, NODES));
                assertThat(body.length()).isLessThan(2 * 1024 * 1024);
                flood.add(senders.submit(() -> sendUntilTaken(body)));
            }
            while (flood.stream().anyMatch(one -> !one.isDone())) {
                long start = System.nanoTime();
                assertThat(sendUntilTaken(kdniao(freshNumber(), trace(0, "1")))).isEqualTo(200);
                others.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
        }
        for (Future<Integer> one : flood) {
            assertThat(one.get()).isEqualTo(200);
        }
        assertThat(others).hasSizeGreaterThan(3);
        assertThat(percentile(others, 95))
                .as("others' p95 in ms, of %s", others)
                .isLessThan(1_000);

        long start = System.nanoTime();
        sendKdniao(kdniao(flooded, written(PUSHES * NODES + 1, "301"))).then().statusCode(200);

        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(1_000);
        assertThat(state(flooded)).isEqualTo("DELIVERED");
        assertThat(store.nodes(flooded)).isBetween(500L, (long) rules.limit().most());
        assertThat(store.count(
                        "SELECT count(DISTINCT push_id) FROM unreadable_row WHERE tracking_number = ? AND kind = 'SURPLUS'",
                        flooded))
                .as("pushes whose surplus waits")
                .isGreaterThanOrEqualTo(PUSHES);
        assertThat(store.count("""
                SELECT count(*) FROM (SELECT DISTINCT push_id FROM unreadable_row WHERE tracking_number = ?) r
                 WHERE NOT EXISTS (SELECT 1 FROM raw_push p WHERE p.id = r.push_id)""", flooded))
                .as("of these the bodies that are not kept")
                .isZero();
        await().atMost(SOON).until(() -> store.incidents("PAYLOAD_INVALID", "kdniao/main/" + flooded) > 0);
    }

    @Test
    void aShipmentThatStoresTooManyFromBeforeIsReadInBoundsAndMended() {
        String number = freshNumber();
        sendKdniao(kdniao(number, trace(0, "1"), trace(1, "2"))).then().statusCode(200);
        fill(number, STORED_BEFORE);

        assertThat(sendUntilTaken(kdniao(number, trace(2, "202")))).isEqualTo(200);

        assertThat(state(number)).isEqualTo("OUT_FOR_DELIVERY");
        await().atMost(SOON).until(() -> store.nodes(number) <= rules.limit().most());
        assertThat(store.texts(
                        "SELECT state FROM shipment_node WHERE tracking_number = ? AND state <> 'IN_TRANSIT'", number))
                .containsExactlyInAnyOrder("PICKED_UP", "OUT_FOR_DELIVERY");
        long start = System.nanoTime();
        sendKdniao(kdniao(number, trace(3, "301"))).then().statusCode(200);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(1_000);
    }

    @Test
    void aPushOfVeryManyParcelsIsTakenInPartAndTheRestWaitsWithIt() {
        String prefix = freshNumber().substring(0, 20);
        List<String> shipments = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            shipments.add("{\"ShipperCode\":\"YTO\",\"LogisticCode\":\"%sX%d\",\"Success\":true,\"Traces\":[%s]}"
                    .formatted(prefix, i, trace(0, "1")));
        }
        String body = "{\"PushTime\":\"2026-11-20 12:00:00\",\"EBusinessID\":\"1237100\",\"Count\":\"5000\",\"Data\":["
                + String.join(",", shipments) + "]}";
        Instant before = Instant.now();

        assertThat(sendUntilTaken(body)).isEqualTo(200);

        assertThat(store.count("SELECT count(*) FROM shipment_leg WHERE tracking_number LIKE ?", prefix + "X%"))
                .isEqualTo(2_000);
        assertThat(store.count("""
                SELECT count(*) FROM unreadable_row r JOIN raw_push p ON p.id = r.push_id
                 WHERE r.kind = 'SURPLUS' AND r.tracking_number IS NULL AND r.first_seen >= ?::timestamptz""", before.toString())).isEqualTo(1);
    }

    /** As a provider does: what was not stored is sent again. */
    private static int sendUntilTaken(String body) {
        Response answer = sendKdniao(body);
        for (int tries = 0; answer.statusCode() == 503 && tries < 60; tries++) {
            answer = sendKdniao(body);
        }
        return answer.statusCode();
    }

    private static String[] traces(int first, int count) {
        String[] traces = new String[count];
        for (int i = 0; i < count; i++) {
            traces[i] = written(first + i, "2");
        }
        return traces;
    }

    private static String written(int second, String action) {
        return "{\"AcceptTime\":\"%s\",\"AcceptStation\":\"scan %d\",\"Action\":\"%s\"}"
                .formatted(WRITTEN.format(START.plusSeconds(second)), second, action);
    }

    private String state(String number) {
        return store.texts("SELECT state FROM shipment WHERE tracking_number = ?", number)
                .getFirst();
    }

    /** As many nodes as an earlier release would have kept, between the first and the second scan. */
    private void fill(String number, int nodes) {
        store.change("""
                INSERT INTO shipment_node (shipment_id, node_id, carrier, tracking_number, provider, occurred_at, offset_seconds,
                                           ordinal, received_at, code, grade, known, state, substate)
                SELECT shipment_id, 'filled-' || i, carrier, tracking_number, provider, occurred_at + i * interval '1 millisecond',
                       offset_seconds, 0, received_at, '2', grade, known, 'IN_TRANSIT', 'moving'
                  FROM shipment_node n, generate_series(1, ?) i
                 WHERE tracking_number = ? AND code = '1'""", nodes - 1, number);
    }

    private static long percentile(List<Long> millis, int percent) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
