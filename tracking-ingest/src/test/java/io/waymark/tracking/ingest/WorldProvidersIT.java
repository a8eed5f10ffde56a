package io.waymark.tracking.ingest;

import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.WorldPushes.afterShip;
import static io.waymark.tracking.ingest.WorldPushes.easyPost;
import static io.waymark.tracking.ingest.WorldPushes.sendAfterShip;
import static io.waymark.tracking.ingest.WorldPushes.sendEasyPost;
import static io.waymark.tracking.ingest.WorldPushes.sendKarrio;
import static io.waymark.tracking.ingest.WorldPushes.sendShippo;
import static io.waymark.tracking.ingest.WorldPushes.sendSignedShippo;
import static io.waymark.tracking.ingest.WorldPushes.shippo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AfterShip, EasyPost, Shippo and Karrio through the door: proof, address, repetition and changing secrets. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class WorldProvidersIT {
    private static final String OWN = "203.0.113.7";

    @Inject
    Store store;

    @Test
    void eachProvidersPushIsStored() {
        String number = freshNumber();
        assertThat(sendAfterShip(afterShip(number, "Delivered_003").getBytes(UTF_8), WorldPushes.AFTERSHIP_SECRET)
                        .statusCode())
                .isEqualTo(200);
        assertThat(state(number)).isEqualTo("DELIVERED.recipient");

        number = freshNumber();
        assertThat(sendEasyPost("walled", easyPost(number, "failure", "damaged"), OWN)
                        .statusCode())
                .isEqualTo(200);
        assertThat(state(number)).isEqualTo("EXCEPTION.damaged");

        number = freshNumber();
        assertThat(sendSignedShippo(shippo(number), Instant.now().getEpochSecond())
                        .statusCode())
                .isEqualTo(200);
        assertThat(state(number)).isEqualTo("PICKED_UP.accepted");

        number = freshNumber();
        assertThat(sendKarrio(number, WorldPushes.KARRIO_SECRET).statusCode()).isEqualTo(200);
        assertThat(state(number)).isEqualTo("DELIVERED.unspecified");
    }

    @Test
    void whatProvesNothingHasNoEffect() {
        String number = freshNumber();
        sendAfterShip(afterShip(number, "Delivered_003").getBytes(UTF_8), "guessed")
                .then()
                .statusCode(401)
                .body("errorCode", equalTo("SIGNATURE_INVALID"));
        sendSignedShippo(shippo(number), Instant.now().getEpochSecond() - 301)
                .then()
                .statusCode(401);
        sendKarrio(number, WorldPushes.KARRIO_SECRET + "x").then().statusCode(401);
        sendShippo("", shippo(number)).then().statusCode(401);
        sendShippo("?token=guessed", shippo(number)).then().statusCode(401);
        assertThat(store.nodes(number)).isZero();

        sendShippo("?token=" + WorldPushes.SHIPPO_TOKEN, shippo(number)).then().statusCode(200);
        assertThat(store.nodes(number)).isEqualTo(1);
    }

    @ParameterizedTest(name = "through {0}: {1}")
    @CsvSource({
        "203.0.113.7, 200",
        "'198.51.100.1, 203.0.113.7', 200",
        "198.51.100.1, 401",
        "'203.0.113.7, 198.51.100.1', 401",
        "not an address, 401",
    })
    void behindATrustedProxyTheAddressThatItSawCounts(String chain, int status) {
        assertThat(sendEasyPost("walled", easyPost(freshNumber(), "in_transit", "unknown"), chain)
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void theSameEventAHundredTimesAtOnceIsOneEffect() throws Exception {
        String number = freshNumber();
        String event = easyPost(number, "in_transit", "arrived_at_facility");

        assertThat(inParallel(100, i -> sendEasyPost("walled", event, OWN).statusCode()))
                .containsOnly(200);

        assertThat(store.nodes(number)).isEqualTo(1);
        assertThat(store.count(
                        "SELECT count(*) FROM seen_push WHERE provider = 'easypost' AND message_id LIKE ?",
                        "evt_" + number + "#%"))
                .isEqualTo(1);
        assertThat(store.count("SELECT version FROM shipment WHERE tracking_number = ?", number))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void anEventsIdOverOtherContentIsNews() {
        String number = freshNumber();
        sendEasyPost("walled", easyPost(number, "in_transit", "arrived_at_facility"), OWN);
        sendEasyPost("walled", easyPost(number, "delivered", "arrived_at_destination"), OWN);

        assertThat(state(number)).isEqualTo("DELIVERED.unspecified");
    }

    @Test
    void whileASecretChangesNothingValidIsRefused() throws Exception {
        List<Integer> replies = inParallel(400, i -> sendAfterShip(
                        afterShip(freshNumber(), "InTransit_003").getBytes(UTF_8),
                        i % 2 == 0 ? WorldPushes.AFTERSHIP_SECRET : WorldPushes.OLD_AFTERSHIP_SECRET)
                .statusCode());

        assertThat(replies).hasSize(400).containsOnly(200);
    }

    private String state(String number) {
        return store.texts("SELECT state || '.' || substate FROM shipment WHERE tracking_number = ?", number)
                .getFirst();
    }

    private static List<Integer> inParallel(int times, java.util.function.IntFunction<Integer> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Future<Integer>> replies = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> call.apply(i)))
                    .toList();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> reply : replies) {
                statuses.add(reply.get());
            }
            return statuses;
        }
    }
}
