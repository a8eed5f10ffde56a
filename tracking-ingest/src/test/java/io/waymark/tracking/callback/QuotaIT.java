package io.waymark.tracking.callback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Store;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A caller gets what its tier allows, sees what it used, and harms nobody else by asking more. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class QuotaIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Subscriber SMALL = new Subscriber(CallbackTestSettings.SMALL_MERCHANT);

    @Inject
    Store store;

    @Test
    void aSmallTierIsKeptAtEveryDoor() {
        try (WebhookReceiver receiver = new WebhookReceiver();
                EventSender sender = new EventSender()) {
            SMALL.subscribe(Map.of("callbackUrl", receiver.url(), "shipmentCodes", List.of("A", "B", "C")))
                    .statusCode(409)
                    .body("errorCode", equalTo("ALLOWANCE_USED_UP"));
            SMALL.subscribe(receiver);
            SMALL.subscribe(Map.of("callbackUrl", receiver.url())).statusCode(409);

            PublishedShipment.of(sender, SMALL.merchant()).changed(1, ShipmentState.IN_TRANSIT);
            PublishedShipment.of(sender, SMALL.merchant()).changed(1, ShipmentState.IN_TRANSIT);
            PublishedShipment.of(sender, SMALL.merchant()).changed(1, ShipmentState.IN_TRANSIT);
            await().atMost(SOON).until(() -> receiver.taken().size() == 3);
            await().atMost(SOON).until(() -> used("CALLBACKS") == 3);
            awaitAddingUp();
            PublishedShipment waiting = PublishedShipment.of(sender, SMALL.merchant());
            waiting.changed(1, ShipmentState.IN_TRANSIT);
            await().atMost(SOON)
                    .until(() -> store.count(
                                    "SELECT count(*) FROM callback_delivery WHERE shipment_code = ?", waiting.code())
                            == 1);
            assertThat(receiver.calls()).hasSize(3);
            store.texts("UPDATE caller_usage SET used = 0 WHERE caller = ? RETURNING 1", SMALL.merchant());
            await().atMost(SOON).until(() -> receiver.taken().size() == 4);

            Response answer = ask();
            while (answer.statusCode() != 429) {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"requests\";q=6;w=60");
                answer = ask();
            }
            assertThat(answer.header("RateLimit")).startsWith("\"requests\";r=0;t=");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 10);
            answer.then().body("errorCode", equalTo("QUOTA_EXCEEDED"));
            Subscriber.fresh().call().get("/v1/usage").then().statusCode(200);
        }
        await().atMost(SOON).until(() -> used("REQUESTS_REFUSED") > 0);
        given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.TECHNICAL))
                .get("/v1/usage?limit=200")
                .then()
                .statusCode(200)
                .body("items.caller", hasItem(SMALL.merchant()))
                .body("items.find { it.caller == 'm-small' }.tier", equalTo("small"))
                .body("items.find { it.caller == 'm-small' }.callbacksPerDay.limit", equalTo(3))
                .body("items.find { it.caller == 'm-small' }.subscriptions.used", equalTo(1));
    }

    @Test
    void aMerchantSeesItsOwnUseOnly() {
        Subscriber merchant = Subscriber.fresh();
        merchant.call().get("/v1/subscriptions").then().statusCode(200);

        merchant.call()
                .get("/v1/usage")
                .then()
                .statusCode(200)
                .body("items.caller", everyItem(equalTo(merchant.merchant())))
                .body("items[0].tier", equalTo("standard"));
    }

    /** What is counted now is added up after the running adding up is over. */
    private void awaitAddingUp() {
        Subscriber other = Subscriber.fresh();
        other.call().get("/v1/usage").then().statusCode(200);
        await().atMost(SOON)
                .until(() -> store.count("SELECT count(*) FROM caller_usage WHERE caller = ?", other.merchant()) == 1);
    }

    private static Response ask() {
        return SMALL.call().get("/v1/subscriptions");
    }

    private long used(String metric) {
        return store
                .texts("SELECT used FROM caller_usage WHERE caller = ? AND metric = ?", SMALL.merchant(), metric)
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }
}
