package io.waymark.tracking.ingest;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.rest.Management;
import io.waymark.tracking.ingest.application.RawBodies;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The webhook door: what is believed is durable with its effects, what is not has none. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class WebhookIT {
    @Inject
    Store store;

    @Inject
    RawBodies bodies;

    @Test
    void aSignedPushIsStoredAndAnsweredInTheProvidersWords() {
        String number = freshNumber();

        Response reply = sendKdniao(kdniao(number, trace(0, "1"), trace(1, "202")));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body().asString())
                .matches(
                        "\\{\"EBusinessID\":\"1237100\",\"UpdateTime\":\"[-0-9]{10} [:0-9]{8}\",\"Success\":true,\"Reason\":\"\"}");
        assertThat(store.nodes(number)).isEqualTo(2);
        assertThat(store.texts("SELECT state FROM shipment WHERE tracking_number = ?", number))
                .containsExactly("OUT_FOR_DELIVERY");
    }

    @Test
    void theSecretBeforeIsStillBelieved() {
        assertThat(sendKdniao("main", kdniao(freshNumber(), trace(0, "1")), IngestProfile.OLD_APP_KEY)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneChangedByteHasNoEffectButAnIncident() {
        String number = freshNumber();
        String sign = "NTA4N2QwMTdiYzk4NjRkOWY3MDY0N2E1NDg5ODVlOTk=";

        Response reply = Pushes.postKdniao("main", kdniao(number, trace(0, "301")), sign);

        reply.then().statusCode(401).body("Success", equalTo(false)).body("EBusinessID", equalTo("1237100"));
        assertThat(store.nodes(number)).isZero();
        assertThat(store.count("SELECT count(*) FROM shipment_leg WHERE tracking_number = ?", number))
                .isZero();
        await().until(() -> store.incidents("SIG_INVALID", "kdniao/main") > 0);
    }

    @Test
    void aFloodOfForgedPushesIsOneIncidentNowAndThen() {
        long before = store.incidents("SIG_INVALID", "17track/main");
        byte[] body = "{\"event\":\"TRACKING_UPDATED\"}".getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();

        for (int i = 0; i < 300; i++) {
            io.restassured.RestAssured.given()
                    .header("sign", "00")
                    .body(body)
                    .post("/webhooks/17track/main")
                    .then()
                    .statusCode(401);
        }

        await().until(() ->
                store.count("SELECT coalesce(sum((payload::jsonb ->> 'occurrences')::int), 0) FROM outbox_event"
                                + " WHERE payload::jsonb ->> 'subject' = '17track/main' AND key LIKE '%SIG_INVALID'")
                        >= 300);
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;
        assertThat(store.incidents("SIG_INVALID", "17track/main") - before).isLessThanOrEqualTo(seconds + 2);
    }

    @Test
    void theSamePushAHundredTimesAtOnceIsOneEffect() throws Exception {
        String number = freshNumber();
        String data = kdniao(number, trace(0, "1"), trace(1, "2"));
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Future<Integer>> replies = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(() -> sendKdniao(data).statusCode()))
                    .toList();
            for (Future<Integer> reply : replies) {
                assertThat(reply.get()).isEqualTo(200);
            }
        }
        assertThat(store.nodes(number)).isEqualTo(2);
        assertThat(store.count("SELECT version FROM shipment WHERE tracking_number = ?", number))
                .isEqualTo(3);
        assertThat(store.count("SELECT count(*) FROM shipment WHERE tracking_number = ?", number))
                .isEqualTo(1);
    }

    @Test
    void aMessageThatComesAgainHasNoSecondEffect() {
        String number = freshNumber();
        String id = "msg_" + UUID.randomUUID();

        assertThat(Pushes.sendStandard(id, Pushes.standard(number, "e1", "picked_up"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(Pushes.sendStandard(id, Pushes.standard(number, "e2", "delivered"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(store.nodes(number)).isEqualTo(1);
    }

    @Test
    void aSignedBodyThatCannotBeReadSaysWhere() {
        sendKdniao("{\"PushTime\":\"2026-11-20 12:00:00\",\"Data\":{\"ShipperCode\":\"YTO\"}}")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errorCode", equalTo("PUSH_MALFORMED"))
                .body("errors[0].field", equalTo("Data"));
        await().until(() -> store.incidents("PAYLOAD_INVALID", "kdniao/main") > 0);
    }

    @Test
    void hostileBodiesAreRefusedWithoutAnError() {
        for (String body : List.of(
                "{\"event\":".repeat(5000),
                "[".repeat(100_000),
                "{\"event\":\"a\",\"event\":\"b\"}",
                "{\"event\":\"TRACKING_UPDATED\",\"data\":{\"number\":\"a\\u0000b\"}}",
                "{\"event\":" + "9".repeat(5000) + "}",
                "")) {
            assertThat(Pushes.sendTrack(body.getBytes(StandardCharsets.UTF_8)).statusCode())
                    .as(body.substring(0, Math.min(40, body.length())))
                    .isEqualTo(400);
        }
        assertThat(Pushes.sendTrack(new byte[] {'{', '"', (byte) 0xff, '"', '}'})
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void unknownAccountsAndForeignAddressesAreTurnedAway() {
        String number = freshNumber();
        sendKdniao("nobody", kdniao(number, trace(0, "1")), IngestProfile.APP_KEY)
                .then()
                .statusCode(401);
        sendKdniao("walled", kdniao(number, trace(0, "1")), IngestProfile.APP_KEY)
                .then()
                .statusCode(401);
        given().body("{}")
                .post("/webhooks/nobody/main")
                .then()
                .statusCode(404)
                .body("errorCode", equalTo("UNKNOWN_PROVIDER"));

        assertThat(store.nodes(number)).isZero();
    }

    @Test
    void anUnknownCodeIsKeptWithItsBodyAndToldOnce() {
        String number = freshNumber();
        String code = "8" + number.substring(2, 8);
        String data = kdniao(number, trace(0, "1"), trace(1, code));

        assertThat(sendKdniao(data).statusCode()).isEqualTo(200);
        assertThat(sendKdniao(data).statusCode()).isEqualTo(200);

        assertThat(store.texts("SELECT state FROM shipment WHERE tracking_number = ?", number))
                .containsExactly("PICKED_UP");
        assertThat(store.count(
                        "SELECT count(*) FROM outbox_event WHERE key = 'tracking-ingest:MAP_UNKNOWN' AND payload::jsonb ->> 'code' = ?",
                        code))
                .isEqualTo(1);
        String push = store.texts("SELECT push_id FROM shipment_node WHERE tracking_number = ? AND NOT known", number)
                .getFirst();
        String sealed = store.texts("SELECT encode(body, 'hex') FROM raw_push WHERE id = ?", UUID.fromString(push))
                .getFirst();
        byte[] raw = java.util.HexFormat.of().parseHex(sealed);
        assertThat(new String(raw, StandardCharsets.ISO_8859_1)).doesNotContain("RequestData");
        assertThat(new String(bodies.open(UUID.fromString(push), raw), StandardCharsets.UTF_8))
                .startsWith("RequestData=%7B");
    }

    @Test
    void aPushThatRepeatsWhatIsKnownIsNotKeptTwice() {
        String number = freshNumber();
        String data = kdniao(number, trace(0, "1"));
        sendKdniao(data);
        long kept = store.count("SELECT count(*) FROM raw_push");

        assertThat(sendKdniao(data).statusCode()).isEqualTo(200);

        assertThat(store.count("SELECT count(*) FROM raw_push")).isEqualTo(kept);
    }

    @Test
    void everyPushIsCountedByProviderAndOutcome() {
        sendKdniao(kdniao(freshNumber(), trace(0, "1")));

        String metrics = Management.metrics();

        assertThat(metrics)
                .contains(
                        "waymark_ingest_push_seconds_count{outcome=\"accepted\",provider=\"kdniao\"}",
                        "waymark_ingest_push_seconds_bucket{outcome=\"accepted\",provider=\"kdniao\"",
                        "waymark_ingest_read_seconds_count{provider=\"kdniao\"}",
                        "waymark_ingest_group_pushes_count",
                        "waymark_ingest_queue_wait_seconds_count",
                        "waymark_ingest_commit_seconds_count",
                        "waymark_ingest_queue_pushes{writer=\"0\"}");
    }
}
