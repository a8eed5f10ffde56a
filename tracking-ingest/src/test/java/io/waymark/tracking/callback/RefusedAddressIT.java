package io.waymark.tracking.callback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.KnockedDoor;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.tracking.callback.Subscriber.Subscribed;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Store;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody can make the service knock at a door inside its own house, neither when subscribing nor later. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class RefusedAddressIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Where the canary sits: on loopback, but outside of the network that tests may call. */
    private static final String INSIDE = "127.0.0.2";

    @Inject
    Store store;

    private final Subscriber subscriber = Subscriber.fresh();

    @Test
    void addressesInsideAreRefusedWithoutAKnock() throws Exception {
        try (KnockedDoor canary = new KnockedDoor(INSIDE)) {
            List<String> hosts = List.of(
                    INSIDE,
                    "2130706434",
                    "0x7f000002",
                    "0177.0.0.2",
                    "127.2",
                    "localhost",
                    "localhost.",
                    "inside.localhost",
                    "[::1]",
                    "[::ffff:127.0.0.2]",
                    "[64:ff9b::7f00:2]",
                    "10.0.0.1",
                    "169.254.169.254",
                    "100.64.0.1",
                    "0.0.0.0",
                    "user@127.0.0.2",
                    "no-such-host.invalid");
            for (String host : hosts) {
                for (String scheme : List.of("http", "https")) {
                    String url = scheme + "://" + host + ":" + canary.port() + "/";
                    subscriber
                            .subscribe(Map.of("callbackUrl", url))
                            .statusCode(422)
                            .body("errorCode", equalTo("CALLBACK_URL_REFUSED"))
                            .body("errors[0].field", equalTo("callbackUrl"));
                }
            }
            assertThat(canary.connections()).isZero();
        }
    }

    @Test
    void anAddressThatTurnsInsideLaterIsNotCalled() throws Exception {
        try (KnockedDoor canary = new KnockedDoor(INSIDE);
                WebhookReceiver receiver = new WebhookReceiver();
                EventSender sender = new EventSender()) {
            Subscribed mine = subscriber.subscribe(receiver);
            store.texts(
                    "UPDATE callback_subscription SET callback_url = ? WHERE id = ?::uuid RETURNING 1",
                    "http://" + INSIDE + ":" + canary.port() + "/",
                    mine.id());

            PublishedShipment.of(sender, subscriber.merchant()).changed(1, ShipmentState.IN_TRANSIT);

            await().atMost(SOON).until(() -> mine.log()
                    .extract()
                    .<List<String>>path("items.fault")
                    .contains("ADDRESS_REFUSED"));
            assertThat(canary.connections()).isZero();
            assertThat(receiver.calls()).isEmpty();
        }
    }

    @Test
    void everyFaultOfADraftIsNamed() {
        subscriber
                .subscribe(Map.of(
                        "types", List.of("shipment.scanned", "x"),
                        "states", List.of("LOST", "MISLAID"),
                        "shipmentCodes", List.of("")))
                .statusCode(422)
                .body("errorCode", equalTo("SUBSCRIPTION_INVALID"))
                .body("errors.field", equalTo(List.of("callbackUrl", "types[1]", "states[1]", "shipmentCodes[0]")));
    }

    @Test
    void aMerchantSubscribesForNobodyElse() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            subscriber
                    .subscribe(Map.of("callbackUrl", receiver.url(), "merchantId", "m-another"))
                    .statusCode(403)
                    .body("errorCode", equalTo("FORBIDDEN"));
            subscriber.call().get("/v1/subscriptions").then().statusCode(200).body("items", empty());

            subscriber
                    .subscribe(Map.of("callbackUrl", receiver.url(), "merchantId", " " + subscriber.merchant()))
                    .statusCode(201)
                    .body("merchantId", equalTo(subscriber.merchant()));
        }
    }

    @Test
    void theHousesPeopleSubscribeForAMerchantAndOthersNotAtAll() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String technical = "Bearer " + TestTokens.bearer(Roles.TECHNICAL);
            given().header("Authorization", technical)
                    .contentType("application/json")
                    .body(Map.of("callbackUrl", receiver.url()))
                    .post("/v1/subscriptions")
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", equalTo("merchantId"));
            given().header("Authorization", technical)
                    .contentType("application/json")
                    .body(Map.of("callbackUrl", receiver.url(), "merchantId", subscriber.merchant()))
                    .post("/v1/subscriptions")
                    .then()
                    .statusCode(201)
                    .body("merchantId", equalTo(subscriber.merchant()));
            given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.FINANCE))
                    .get("/v1/subscriptions")
                    .then()
                    .statusCode(403);
        }
    }
}
