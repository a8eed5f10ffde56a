package io.waymark.tracking.shipment;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.sendTrack;
import static io.waymark.tracking.shipment.ChainedPush.USPS;
import static io.waymark.tracking.shipment.ChainedPush.YUNEXPRESS;
import static io.waymark.tracking.shipment.ChainedPush.event;
import static io.waymark.tracking.shipment.ChainedPush.goingOn;
import static io.waymark.tracking.shipment.ChainedPush.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.waymark.events.EventTypes;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Orders;
import io.waymark.tracking.ingest.Store;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A parcel that bears several numbers is one shipment, from the push to the answer. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class ChainIT {
    private static final String SCANNED = "shipment.scanned.v1";
    private static final String CHANGED = "shipment.status-changed.v1";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Store store;

    private EventSender sender = new EventSender();

    @BeforeEach
    void open() {
        sender = new EventSender();
    }

    @AfterEach
    void close() {
        sender.close();
    }

    @Test
    void theLastMileIsTheSameShipmentThatTheOrderHas() {
        String last = freshNumber();
        Orders order = linked();
        pushed(ChainedPush.of(YUNEXPRESS, order.number(), part(YUNEXPRESS, event(1, "InTransit_PickedUp"))));
        pushed(ChainedPush.of(USPS, last, part(USPS, event(9, "OutForDelivery_Other"))));
        assertThat(store.events(SCANNED, order.shipmentCode())).hasSize(1);

        pushed(goingOn(YUNEXPRESS, order.number(), USPS, last, part(USPS, event(7, "InTransit_Arrival"))));

        byNumber(last)
                .body("shipmentCode", equalTo(order.shipmentCode()))
                .body("state", equalTo("OUT_FOR_DELIVERY"))
                .body("trackingNumber", equalTo(order.number()))
                .body("nodes.carrier", equalTo(List.of("YUNEXPRESS", "USPS", "USPS")))
                .body("nodes.trackingNumber", equalTo(List.of(order.number(), last, last)));
        assertThat(legs(order.number())).containsExactlyInAnyOrder("YUNEXPRESS " + order.number(), "USPS " + last);
        assertThat(store.events(SCANNED, order.shipmentCode())).hasSize(3);
        List<Long> versions = versions(order);
        assertThat(versions)
                .isEqualTo(LongStream.range(versions.getFirst(), versions.getFirst() + versions.size())
                        .boxed()
                        .toList());
        pushed(goingOn(YUNEXPRESS, order.number(), USPS, last, part(USPS, event(7, "InTransit_Arrival"))));
        assertThat(store.events(SCANNED, order.shipmentCode())).hasSize(3);
    }

    @Test
    void aChainThatCameBeforeItsOrderBelongsToItWhole() {
        String first = freshNumber();
        String last = freshNumber();
        pushed(goingOn(
                YUNEXPRESS,
                first,
                USPS,
                last,
                part(USPS, event(9, "Delivered_Other")),
                part(YUNEXPRESS, event(1, "InTransit_PickedUp"))));
        assertThat(store.count("SELECT count(*) FROM shipment WHERE tracking_number IN (?, ?)", first, last))
                .isEqualTo(1);

        Orders order = Orders.of(sender, "m-1", "USPS", last);
        order.accepted();
        order.waybillIssued();

        await().atMost(SOON)
                .until(() -> store.events(CHANGED, order.shipmentCode()).size() == 1);
        byNumber(first)
                .body("shipmentCode", equalTo(order.shipmentCode()))
                .body("carrier", equalTo("USPS"))
                .body("state", equalTo("DELIVERED"));
    }

    @Test
    void twoOrdersShipmentsStayTwoAndAreTold() {
        Orders one = linked();
        Orders other = linked();

        pushed(goingOn(
                YUNEXPRESS,
                one.number(),
                YUNEXPRESS,
                other.number(),
                part(YUNEXPRESS, event(1, "InTransit_PickedUp"))));

        byNumber(one.number()).body("shipmentCode", equalTo(one.shipmentCode()));
        byNumber(other.number()).body("shipmentCode", equalTo(other.shipmentCode()));
        assertThat(store.incidents("NUMBER_INVALID", "YUNEXPRESS/" + other.number()))
                .isEqualTo(1);
    }

    @Test
    void aLabelOfUspsIsShownOnlyWithTheFirstScan() {
        String number = freshNumber();
        Orders order = Orders.of(sender, "m-1", "USPS", number);
        pushed(ChainedPush.of(USPS, number, part(USPS, event(1, "InfoReceived"))));
        order.accepted();
        order.waybillIssued();
        await().atMost(SOON)
                .until(() -> store.events(CHANGED, order.shipmentCode()).size() == 1);
        byNumber(number).body("state", equalTo("LABELED")).body("nodes.size()", equalTo(0));
        assertThat(store.nodes(number)).isEqualTo(1);
        assertThat(store.events(SCANNED, order.shipmentCode())).isEmpty();
        assertThat(page(order)).doesNotContain("<time");

        pushed(ChainedPush.of(USPS, number, part(USPS, event(5, "InTransit_PickedUp"), event(1, "InfoReceived"))));

        byNumber(number)
                .body("state", equalTo("PICKED_UP"))
                .body("nodes.state", equalTo(List.of("INFO_RECEIVED", "PICKED_UP")));
        assertThat(store.events(SCANNED, order.shipmentCode())).hasSize(2);
        assertThat(page(order)).contains("15:01", "15:05");
    }

    @Test
    void anExpectedDeliveryIsAnsweredAndToldWheneverItChanges() {
        Orders order = linked();
        byNumber(order.number()).body("estimatedDelivery", nullValue());

        pushed(ChainedPush.expecting(
                YUNEXPRESS,
                order.number(),
                "2026-11-23T00:00:00-08:00",
                "2026-11-25T00:00:00-08:00",
                part(YUNEXPRESS, event(1, "InTransit_PickedUp"))));

        byNumber(order.number())
                .body("estimatedDelivery.from", equalTo("2026-11-23T00:00:00-08:00"))
                .body("estimatedDelivery.until", equalTo("2026-11-25T23:59:59.999999-08:00"))
                .body("estimatedDelivery.asOf", equalTo("2026-11-20T08:00:00Z"));
        assertThat(store.events(CHANGED, order.shipmentCode()).getLast())
                .contains("\"estimatedDelivery\":{\"from\":\"2026-11-23T00:00:00-08:00\"", "\"PICKED_UP\"");

        pushed(ChainedPush.expecting(
                YUNEXPRESS,
                order.number(),
                "2026-11-24T00:00:00-08:00",
                "2026-11-26T00:00:00-08:00",
                part(YUNEXPRESS, event(1, "InTransit_PickedUp"))));
        assertThat(store.events(CHANGED, order.shipmentCode()).getLast())
                .contains(
                        "\"estimatedDelivery\":{\"from\":\"2026-11-24T00:00:00-08:00\"",
                        "\"previousState\":\"PICKED_UP\"");
    }

    /** What whoever has the link sees. */
    private static String page(Orders order) {
        String link = given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.MERCHANT, "m-1"))
                .get("/v1/shipments/" + order.shipmentCode() + "/tracking-link")
                .path("href");
        return given().get(URI.create(link)).body().asString();
    }

    private Orders linked() {
        Orders order = Orders.of(sender, "m-1", "YUNEXPRESS", freshNumber());
        order.accepted();
        order.waybillIssued();
        await().atMost(SOON)
                .until(() -> !store.events(CHANGED, order.shipmentCode()).isEmpty());
        return order;
    }

    private static void pushed(byte[] body) {
        sendTrack(body).then().statusCode(200);
    }

    private List<String> legs(String number) {
        return store.texts("""
                SELECT carrier || ' ' || tracking_number FROM shipment_leg WHERE shipment_id =
                       (SELECT shipment_id FROM shipment_leg WHERE tracking_number = ?)""", number);
    }

    /** Those of the changes; the topic of newest states repeats a version a moment later. */
    private List<Long> versions(Orders order) {
        return store
                .texts(
                        "SELECT payload::jsonb ->> 'version' FROM outbox_event WHERE key = ? AND topic = ?",
                        order.shipmentCode(),
                        EventTypes.SHIPMENT_SCANNED.topic())
                .stream()
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    private static ValidatableResponse byNumber(String number) {
        return given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.SUPPORT))
                .get("/v1/shipments?trackingNumber=" + number)
                .then()
                .statusCode(200);
    }
}
