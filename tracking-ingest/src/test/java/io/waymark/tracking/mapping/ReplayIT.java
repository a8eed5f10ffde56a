package io.waymark.tracking.mapping;

import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static io.waymark.tracking.mapping.Technician.OUT_FOR_DELIVERY;
import static io.waymark.tracking.mapping.Technician.as;
import static io.waymark.tracking.mapping.Technician.completed;
import static io.waymark.tracking.mapping.Technician.freshCode;
import static io.waymark.tracking.mapping.Technician.learnt;
import static io.waymark.tracking.mapping.Technician.replay;
import static io.waymark.tracking.mapping.Technician.teach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Pushes;
import io.waymark.tracking.ingest.Store;
import io.waymark.tracking.ingest.application.PushJournal;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Replays under hard conditions: bodies gone, workers dead, pushes coming in meanwhile, replicas that lag behind. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class ReplayIT {
    private static final String ACCOUNT = "lesson";

    @Inject
    Store store;

    @Inject
    PushJournal journal;

    @Test
    void aNodeWhoseBodyIsGoneIsMappedFromItsCode() {
        String code = freshCode();
        String number = freshNumber();
        send(number, trace(1, "1"), trace(2, code));
        store.texts(
                "DELETE FROM raw_push WHERE id IN (SELECT push_id FROM shipment_node WHERE code = ?) RETURNING id",
                code);

        JsonPath report = learnt(code, OUT_FOR_DELIVERY);

        assertThat(report.getMap("report"))
                .containsEntry("nodesChanged", 1)
                .containsEntry("shipmentsChanged", 1)
                .containsEntry("bodiesRead", 0)
                .containsEntry("bodiesMissing", 1);
        assertThat(state(number)).isEqualTo("OUT_FOR_DELIVERY");
    }

    @Test
    void aBodyThatCannotBeOpenedIsCountedAndItsNodesLearnAllTheSame() {
        String code = freshCode();
        String number = freshNumber();
        send(number, trace(2, code));
        store.texts(
                "UPDATE raw_push SET body = '\\x00' WHERE id IN (SELECT push_id FROM shipment_node WHERE code = ?)"
                        + " RETURNING id",
                code);

        JsonPath report = learnt(code, OUT_FOR_DELIVERY);

        assertThat(report.getMap("report")).containsEntry("bodiesUnreadable", 1).containsEntry("nodesChanged", 1);
        assertThat(state(number)).isEqualTo("OUT_FOR_DELIVERY");
    }

    @Test
    void pushesThatComeMeanwhileLoseNothing() throws Exception {
        String code = freshCode();
        List<String> numbers = Stream.generate(Pushes::freshNumber).limit(60).toList();
        try (var senders = Executors.newFixedThreadPool(6)) {
            finish(senders.invokeAll(numbers.stream()
                    .map(number -> Executors.callable(() -> send(number, trace(1, "1"), trace(2, code))))
                    .toList()));

            String replay = teach(code, OUT_FOR_DELIVERY).getHeader("Location");
            finish(senders.invokeAll(numbers.stream()
                    .map(number ->
                            Executors.callable(() -> send(number, trace(1, "1"), trace(2, code), trace(3, "301"))))
                    .toList()));

            JsonPath done = completed(replay);
            assertThat(done.getInt("report.shipmentsRead")).isLessThanOrEqualTo(numbers.size());
        }
        for (String number : numbers) {
            assertThat(state(number)).isEqualTo("DELIVERED");
            assertThat(store.nodes(number)).isEqualTo(3);
        }
        assertThat(store.count("SELECT count(*) FROM shipment_node WHERE code = ? AND NOT known", code))
                .isZero();
    }

    @Test
    void aNodeThatALaggingReplicaStoresIsBroughtUpToDate() {
        String code = freshCode();
        JsonPath first = learnt(code, OUT_FOR_DELIVERY);
        String number = freshNumber();

        assertThat(journal.append(readByTheOlderMapping(number, code)).toCompletableFuture())
                .succeedsWithin(Duration.ofSeconds(5));

        await().until(() -> state(number).equals("OUT_FOR_DELIVERY"));
        JsonPath again = completed(first.getString("href"));
        assertThat(again.getInt("report.nodesChanged")).isEqualTo(1);
        assertThat(store.count("SELECT count(*) FROM unknown_code WHERE code = ? AND closed_at IS NULL", code))
                .isZero();
    }

    @Test
    void aReplayWhoseWorkerDiedGoesOnWhereItWas() {
        String done = freshNumber();
        String left = freshNumber();
        Instant from = Instant.now();
        send(done, trace(1, "1"));
        send(left, trace(1, "1"));
        String reached = store.texts("SELECT push_id FROM shipment_node WHERE tracking_number = ?", done)
                .getFirst();
        misread(done);
        misread(left);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        store.texts("""
                INSERT INTO mapping_replay (id, provider, account, since, until, reached, state, requested_by, requested_at,
                                            due_at, holder, bodies_read, nodes_read)
                VALUES (?, 'kdniao', 'lesson', ?, now(), ?::uuid, 'RUNNING', 'test', now(), now() + interval '1 second', ?, 1, 1)
                RETURNING id""", id, from.atOffset(ZoneOffset.UTC), reached, UUID.randomUUID());
        assertThat(replay("/v1/replays/" + id).getString("state")).isEqualTo("RUNNING");

        JsonPath report = completed("/v1/replays/" + id);

        assertThat(report.getMap("report"))
                .containsEntry("bodiesRead", 2)
                .containsEntry("nodesRead", 2)
                .containsEntry("nodesChanged", 1)
                .containsEntry("shipmentsChanged", 1);
        assertThat(state(left)).isEqualTo("PICKED_UP");
        assertThat(state(done)).isEqualTo("EXCEPTION");
    }

    @Test
    void aReplayThatFailsForEverIsEndedAndNotTriedAgain() {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        store.texts("""
                INSERT INTO mapping_replay (id, provider, account, since, until, state, requested_by, requested_at, due_at,
                                            failures, failure)
                VALUES (?, 'kdniao', 'lesson', now(), now(), 'WAITING', 'test', now(), now() + interval '2 seconds', 9, 'Broken')
                RETURNING id""", id);

        JsonPath ended =
                end(Roles.TECHNICAL, id, "the reader will not be mended").jsonPath();

        assertThat(ended.getString("state")).isEqualTo("ENDED");
        assertThat(ended.getString("endedBy")).isEqualTo("test");
        assertThat(ended.getString("endReason")).isEqualTo("the reader will not be mended");
        end(Roles.ADMIN, id, "once more").then().statusCode(200);
        assertThat(replay("/v1/replays/" + id).getString("endReason")).isEqualTo("the reader will not be mended");
        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(6))
                .until(() -> replay("/v1/replays/" + id).getString("state").equals("ENDED"));
    }

    @Test
    void onlyTechnicalPeopleEndAReplayAndOnlyOneThatIsNotComplete() {
        String complete = learnt(freshCode(), OUT_FOR_DELIVERY).getString("id");

        end(Roles.ADMIN, UUID.fromString(complete), "too late").then().statusCode(409);
        end(Roles.OPERATIONS, UUID.fromString(complete), "please").then().statusCode(403);
        end(Roles.ADMIN, UUID.randomUUID(), "by mistake").then().statusCode(404);
        end(Roles.ADMIN, UUID.randomUUID(), "two\\nlines").then().statusCode(422);
    }

    private static Response end(String role, UUID id, String reason) {
        return as(role).contentType("application/json")
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/v1/replays/" + id + "/end");
    }

    @Test
    void aTimeIsReadAgainAndReplacesWhatWasMisread() {
        String number = freshNumber();
        Instant from = Instant.now();
        send(number, trace(1, "1"), trace(2, "204"));
        Instant to = Instant.now();
        misread(number);
        Map<String, Object> request =
                Map.of("provider", "kdniao", "account", ACCOUNT, "from", from.toString(), "to", to.toString());

        JsonPath report = completed(as(Roles.ADMIN)
                .contentType("application/json")
                .body(request)
                .post("/v1/replays")
                .getHeader("Location"));

        assertThat(report.getMap("report"))
                .containsEntry("bodiesRead", 1)
                .containsEntry("nodesRead", 2)
                .containsEntry("nodesChanged", 2)
                .containsEntry("shipmentsChanged", 1);
        assertThat(state(number)).isEqualTo("IN_TRANSIT");
        assertThat(store.texts("SELECT DISTINCT city FROM shipment_node WHERE tracking_number = ?", number))
                .containsExactly("深圳市");
        JsonPath again = completed(as(Roles.ADMIN)
                .contentType("application/json")
                .body(request)
                .post("/v1/replays")
                .getHeader("Location"));
        assertThat(again.getMap("report")).containsEntry("nodesChanged", 0).containsEntry("shipmentsChanged", 0);
    }

    private static void send(String number, String... traces) {
        sendKdniao(ACCOUNT, kdniao(number, traces), IngestProfile.APP_KEY)
                .then()
                .statusCode(200);
    }

    private static void finish(List<? extends Future<?>> sent) throws Exception {
        for (Future<?> one : sent) {
            one.get();
        }
    }

    /** As if a reader with a fault had read the push. */
    private void misread(String number) {
        store.texts(
                "UPDATE shipment_node SET city = NULL, state = 'EXCEPTION', substate = 'unspecified', code = 'zz'"
                        + " WHERE tracking_number = ? RETURNING node_id",
                number);
        store.texts(
                "UPDATE shipment SET state = 'EXCEPTION', substate = 'unspecified' WHERE tracking_number = ? RETURNING id",
                number);
    }

    private AcceptedPush readByTheOlderMapping(String number, String code) {
        Leg leg = new Leg("YTO", number);
        Instant now = Instant.now();
        Node node = new Node(
                "late-" + number,
                leg,
                new Node.Timing(OffsetDateTime.parse("2026-11-20T10:00:00+08:00"), 0, now),
                new Node.Wording("kdniao", code, Grade.OWN, null),
                new Node.Meaning(false, null, null, 0),
                null);
        Push push = Push.of(List.of(new TrackingReport(leg, new ArrayList<>(List.of(node)))));
        return new AcceptedPush(UuidCreator.getTimeOrderedEpoch(), "kdniao", ACCOUNT, now, new byte[] {1}, push);
    }

    private String state(String number) {
        return store.texts(
                        "SELECT s.state FROM shipment s JOIN shipment_leg l ON l.shipment_id = s.id WHERE l.tracking_number = ?",
                        number)
                .getFirst();
    }
}
