package io.waymark.tracking.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.WebhookReceiver;
import io.waymark.testkit.WebhookReceiver.Call;
import io.waymark.tracking.callback.Subscriber.Subscribed;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Store;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is published about a shipment reaches its subscribers: signed, filtered, in order, and to be had again. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class CallbackIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Store store;

    private final Subscriber subscriber = Subscriber.fresh();
    private WebhookReceiver receiver = new WebhookReceiver();
    private EventSender sender = new EventSender();

    @BeforeEach
    void open() {
        receiver = new WebhookReceiver();
        sender = new EventSender();
    }

    @AfterEach
    void close() {
        receiver.close();
        sender.close();
    }

    @Test
    void aSubscriptionShowsItsSecretOnceAndBelongsToItsMerchant() {
        Subscribed mine = subscriber.subscribe(receiver);

        assertThat(mine.secret()).startsWith("whsec_");
        mine.get().statusCode(200).body("secret", nullValue()).body("status", equalTo("ACTIVE"));
        assertThat(store.count(
                        "SELECT count(*) FROM callback_subscription WHERE id = ?::uuid AND position(?::bytea IN secret) = 0",
                        mine.id(),
                        mine.secret().getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(1);
        Subscriber other = Subscriber.fresh();
        Subscribed foreign = new Subscribed(other, mine.id(), "");
        foreign.get().statusCode(404).body("errorCode", equalTo("SUBSCRIPTION_NOT_FOUND"));
        foreign.log().statusCode(404);
        for (String action : List.of("pause", "resume", "secret", "deliveries/" + UUID.randomUUID() + "/replay")) {
            foreign.act(action).statusCode(404);
        }
        foreign.replay(Map.of("failed", true)).statusCode(404);
        other.call().delete("/v1/subscriptions/" + mine.id()).then().statusCode(404);
        other.call().get("/v1/subscriptions").then().body("items", hasSize(0));
        subscriber.call().get("/v1/subscriptions").then().body("items.id", equalTo(List.of(mine.id())));
    }

    @Test
    void aChangeIsDeliveredSignedAndLogged() {
        Subscribed mine = subscriber.subscribe(receiver);
        PublishedShipment shipment = PublishedShipment.of(sender, subscriber.merchant());

        shipment.changed(1, ShipmentState.IN_TRANSIT);

        await().atMost(SOON).until(() -> receiver.taken().size() == 1);
        Call call = receiver.taken().getFirst();
        assertThat(call.isSignedWith(mine.secret())).isTrue();
        assertThat(call.isSignedWith("whsec_" + "A".repeat(43) + "=")).isFalse();
        JsonPath body = JsonPath.from(call.body());
        assertThat(body.getString("type")).isEqualTo("shipment.status-changed");
        assertThat(body.getString("data.shipmentCode")).isEqualTo(shipment.code());
        assertThat(body.getString("data.orderId")).isEqualTo(shipment.orderId().toString());
        assertThat(body.getString("data.state")).isEqualTo("IN_TRANSIT");
        assertThat(body.getString("data.occurredAt")).isEqualTo("2026-11-20T10:00:00+08:00");
        assertThat(body.getString("data.place.city")).isEqualTo("深圳市");
        await().atMost(SOON).until(() -> mine.statuses().equals(List.of("DELIVERED")));
        mine.log()
                .body("items[0].id", equalTo(call.id()))
                .body("items[0].responseCode", equalTo(200))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].body.data.description", equalTo("***"))
                .body("items[0].body.data.place", equalTo("***"))
                .body("items[0].body.data.state", equalTo("IN_TRANSIT"));
        assertThat(store.count(
                        "SELECT count(*) FROM callback_delivery WHERE id = ?::uuid AND position(?::bytea IN body) = 0",
                        call.id(),
                        shipment.code().getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(1);
    }

    @Test
    void filtersLetThroughWhatIsWanted() {
        PublishedShipment named = PublishedShipment.of(sender, subscriber.merchant());
        subscriber.subscribe(
                receiver,
                Map.of(
                        "types", List.of("shipment.status-changed"),
                        "states", List.of("DELIVERED", "RETURNED"),
                        "shipmentCodes", List.of(named.code()),
                        "carrier", "yto"));
        PublishedShipment other = PublishedShipment.of(sender, subscriber.merchant());

        named.scanned(1, "YTO");
        named.changed(2, ShipmentState.IN_TRANSIT);
        other.changed(1, ShipmentState.DELIVERED);
        PublishedShipment.of(sender, "m-another").changed(1, ShipmentState.DELIVERED);
        named.changed(3, ShipmentState.DELIVERED);

        await().atMost(SOON).until(() -> receiver.taken().size() == 1);
        assertThat(JsonPath.from(receiver.calls().getFirst().body()).getInt("data.version"))
                .isEqualTo(3);
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void aShipmentIsNotFollowedLongAfterItsEnd() {
        subscriber.subscribe(receiver);
        PublishedShipment shipment = PublishedShipment.of(sender, subscriber.merchant());
        PublishedShipment fresh = PublishedShipment.of(sender, subscriber.merchant());

        shipment.changed(1, ShipmentState.DELIVERED, Instant.now().minus(Duration.ofDays(20)));
        await().atMost(SOON).until(() -> receiver.taken().size() == 1);
        shipment.scanned(2, "YTO");
        fresh.changed(1, ShipmentState.DELIVERED);
        fresh.scanned(2, "YTO");

        await().atMost(SOON).until(() -> receiver.taken().size() == 3);
        assertThat(receiver.calls())
                .filteredOn(call -> call.body().contains(shipment.code()))
                .hasSize(1);
    }

    @Test
    void theSameEventTwiceIsOneCallback() {
        subscriber.subscribe(receiver);
        PublishedShipment shipment = PublishedShipment.of(sender, subscriber.merchant());
        PublishedShipment later = PublishedShipment.of(sender, subscriber.merchant());

        for (long version = 1; version <= 5; version++) {
            shipment.changed(version, ShipmentState.IN_TRANSIT);
        }
        later.changed(1, ShipmentState.DELIVERED);

        await().atMost(SOON).until(() -> receiver.taken().size() == 6);
        assertThat(receiver.taken())
                .filteredOn(call -> call.body().contains(shipment.code()))
                .extracting(call -> JsonPath.from(call.body()).getInt("data.version"))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(new HashSet<>(receiver.calls().stream().map(Call::id).toList()))
                .hasSize(6);
    }

    @Test
    void aRotatedSecretSignsBesideTheOldOne() {
        Subscribed mine = subscriber.subscribe(receiver);
        String fresh = mine.act("secret").statusCode(200).extract().path("secret");

        PublishedShipment.of(sender, subscriber.merchant()).changed(1, ShipmentState.IN_TRANSIT);

        await().atMost(SOON).until(() -> receiver.taken().size() == 1);
        Call call = receiver.taken().getFirst();
        assertThat(call.headers().firstValue("webhook-signature").orElse("").split(" "))
                .hasSize(2);
        assertThat(call.isSignedWith(fresh)).isTrue();
        assertThat(call.isSignedWith(mine.secret())).isTrue();
    }

    @Test
    void whatIsPausedWaitsAndGoesOnInOrder() {
        Subscribed mine = subscriber.subscribe(receiver);
        mine.act("pause").statusCode(200).body("status", equalTo("PAUSED"));
        PublishedShipment shipment = PublishedShipment.of(sender, subscriber.merchant());
        shipment.changed(1, ShipmentState.IN_TRANSIT);
        shipment.changed(2, ShipmentState.DELIVERED);
        await().atMost(SOON).until(() -> mine.statuses().size() == 2);
        assertThat(receiver.calls()).isEmpty();

        mine.act("resume").statusCode(200).body("status", equalTo("ACTIVE"));

        await().atMost(SOON).until(() -> receiver.taken().size() == 2);
        assertThat(receiver.taken())
                .extracting(call -> JsonPath.from(call.body()).getInt("data.version"))
                .containsExactly(1, 2);
    }

    @Test
    void whatWasSentCanBeHadAgainUnderTheSameId() {
        Subscribed mine = subscriber.subscribe(receiver);
        PublishedShipment shipment = PublishedShipment.of(sender, subscriber.merchant());
        shipment.changed(1, ShipmentState.IN_TRANSIT);
        shipment.changed(2, ShipmentState.DELIVERED);
        await().atMost(SOON).until(() -> mine.statuses().equals(List.of("DELIVERED", "DELIVERED")));
        String first = receiver.taken().getFirst().id();

        mine.act("deliveries/" + first + "/replay").statusCode(202).body("replayed", equalTo(1));
        await().atMost(SOON).until(() -> receiver.taken().size() == 3);
        assertThat(receiver.taken().get(2).id()).isEqualTo(first);
        await().atMost(SOON).until(() -> mine.statuses().equals(List.of("DELIVERED", "DELIVERED")));
        mine.replay(Map.of("from", Instant.now().minusSeconds(600).toString()))
                .statusCode(202)
                .body("replayed", equalTo(2));
        await().atMost(SOON).until(() -> receiver.taken().size() == 5);
        mine.replay(Map.of("to", Instant.now().minusSeconds(600).toString())).body("replayed", equalTo(0));
        mine.replay(Map.of()).statusCode(422).body("errorCode", equalTo("REPLAY_INVALID"));
        mine.act("deliveries/" + UUID.randomUUID() + "/replay")
                .statusCode(404)
                .body("errorCode", equalTo("DELIVERY_NOT_FOUND"));
    }

    @Test
    void whatIsDeletedIsForgotten() {
        Subscribed mine = subscriber.subscribe(receiver);
        PublishedShipment.of(sender, subscriber.merchant()).changed(1, ShipmentState.IN_TRANSIT);
        await().atMost(SOON).until(() -> receiver.taken().size() == 1);

        subscriber.call().delete("/v1/subscriptions/" + mine.id()).then().statusCode(204);

        mine.get().statusCode(404);
        assertThat(store.count("SELECT count(*) FROM callback_delivery WHERE subscription_id = ?::uuid", mine.id()))
                .isZero();
        assertThat(store.count("SELECT count(*) FROM callback_stream WHERE subscription_id = ?::uuid", mine.id()))
                .isZero();
    }

    @Test
    void theLogHasPages() {
        Subscribed mine = subscriber.subscribe(receiver);
        for (int i = 0; i < 60; i++) {
            PublishedShipment.of(sender, subscriber.merchant()).changed(1, ShipmentState.IN_TRANSIT);
        }
        await().atMost(SOON).until(() -> receiver.taken().size() == 60);

        String next = mine.log().body("items", hasSize(50)).extract().path("nextCursor");
        subscriber
                .call()
                .queryParam("cursor", next)
                .get("/v1/subscriptions/" + mine.id() + "/deliveries")
                .then()
                .body("items", hasSize(10))
                .body("nextCursor", nullValue());
        subscriber
                .call()
                .queryParam("cursor", "nonsense")
                .get("/v1/subscriptions/" + mine.id() + "/deliveries")
                .then()
                .statusCode(400)
                .body("errorCode", startsWith("BAD_CURSOR"));
    }
}
