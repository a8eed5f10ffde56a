package io.waymark.tracking.ingest;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders and pushes find each other in whichever order they come, and callers find both. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class OrderLinkIT {
    private static final String SCANNED = "shipment.scanned.v1";
    private static final String CHANGED = "shipment.status-changed.v1";
    private static final String CONFLICT = "shipment.conflict-detected.v1";
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
    void aParkedPushIsPublishedWhenItsWaybillArrives() {
        String number = freshNumber();
        Orders order = Orders.of(sender, "m-1", "YTO", number);
        sendKdniao(kdniao(number, trace(0, "1"), trace(1, "202"))).then().statusCode(200);
        assertThat(store.events(SCANNED, order.shipmentCode())).isEmpty();

        order.accepted();
        order.waybillIssued();

        await().atMost(SOON)
                .until(() -> store.events(CHANGED, order.shipmentCode()).size() == 1);
        assertThat(store.events(SCANNED, order.shipmentCode())).hasSize(2);
        assertThat(store.events(CHANGED, order.shipmentCode()).getFirst())
                .contains(
                        "\"OUT_FOR_DELIVERY\"", "\"version\":6", order.orderId().toString())
                .doesNotContain("previousState");
        assertThat(store.count("SELECT count(*) FROM shipment WHERE tracking_number = ?", number))
                .isEqualTo(1);
    }

    @Test
    void whatIsKnownReachesTheTopicInTheOrderOfItsVersion() {
        String number = freshNumber();
        try (TopicProbe topic = TopicProbe.fromNow(EventTypes.SHIPMENT_SCANNED.topic())) {
            Orders order = linked(number);

            sendKdniao(kdniao(number, trace(0, "1"), trace(1, "301")));

            List<ProbedRecord> events =
                    topic.await(4, found -> order.shipmentCode().equals(found.key()), SOON);
            assertThat(events)
                    .extracting(found -> found.header(CloudEventHeaders.TYPE).orElse(""))
                    .containsExactly(CHANGED, SCANNED, SCANNED, CHANGED);
            assertThat(events)
                    .extracting(found -> found.json().get("version").asLong())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void nodesThatComeOutOfOrderGiveTheSameStateAndOneEventEach() {
        String number = freshNumber();
        Orders order = linked(number);

        sendKdniao(kdniao(number, trace(9, "202")));
        sendKdniao(kdniao(number, trace(1, "1")));
        sendKdniao(kdniao(number, trace(1, "1"), trace(5, "204"), trace(9, "202")));

        assertThat(store.events(SCANNED, order.shipmentCode())).hasSize(3);
        byCode(order, TestTokens.bearer(Roles.MERCHANT, "m-1"))
                .statusCode(200)
                .body("state", equalTo("OUT_FOR_DELIVERY"))
                .body("nodes.providerCode", equalTo(List.of("1", "204", "202")))
                .body("nodes[0].occurredAt", equalTo("2026-11-20T10:01:00+08:00"))
                .body("nodes[0].place.city", equalTo("深圳市"));
        assertThat(store.events(CHANGED, order.shipmentCode()))
                .extracting(event -> event.contains("OUT_FOR_DELIVERY"))
                .containsExactly(false, true);
    }

    @Test
    void aContradictedDeliveryIsToldAndEndsWithTheNextOne() {
        String number = freshNumber();
        Orders order = linked(number);

        sendKdniao(kdniao(number, trace(1, "301")));
        sendKdniao(kdniao(number, trace(1, "301"), trace(2, "211")));
        byCode(order, TestTokens.bearer(Roles.SUPPORT)).body("conflict", equalTo(true));
        sendKdniao(kdniao(number, trace(1, "301"), trace(2, "211"), trace(3, "311")));

        assertThat(store.events(CONFLICT, order.shipmentCode())).hasSize(1);
        byCode(order, TestTokens.bearer(Roles.SUPPORT))
                .body("conflict", equalTo(false))
                .body("state", equalTo("DELIVERED"));
    }

    @Test
    void aCancelledOrderIsCancelledUntilACarrierSaysOtherwise() {
        String number = freshNumber();
        Orders order = linked(number);

        order.cancelled();

        await().atMost(SOON)
                .until(() -> store.events(CHANGED, order.shipmentCode()).size() == 2);
        byCode(order, TestTokens.bearer(Roles.ADMIN)).body("state", equalTo("CANCELLED"));
        sendKdniao(kdniao(number, trace(1, "1")));
        byCode(order, TestTokens.bearer(Roles.ADMIN)).body("state", equalTo("PICKED_UP"));
    }

    @Test
    void eachCallerSeesWhatIsTheirs() {
        String number = freshNumber();
        Orders order = linked(number);

        byCode(order, TestTokens.bearer(Roles.MERCHANT, "m-1")).statusCode(200).body("state", equalTo("LABELED"));
        byCode(order, TestTokens.bearer(Roles.MERCHANT, "m-2"))
                .statusCode(404)
                .body("errorCode", equalTo("SHIPMENT_NOT_FOUND"));
        given().get("/v1/shipments/" + order.shipmentCode()).then().statusCode(401);
    }

    @Test
    void aShipmentIsFoundByEveryNumberItHas() {
        String number = freshNumber();
        Orders order = linked(number);
        for (String query : List.of(
                "?trackingNumber=" + number.toLowerCase(java.util.Locale.ROOT),
                "?carrier=yto&trackingNumber=" + number,
                "?orderId=" + order.orderId(),
                "?referenceNo=" + order.referenceNo())) {
            find(query, TestTokens.bearer(Roles.FINANCE))
                    .statusCode(200)
                    .body("shipmentCode", equalTo(order.shipmentCode()));
        }
        find("?carrier=SF&trackingNumber=" + number, TestTokens.bearer(Roles.FINANCE))
                .statusCode(404);
        find("?orderId=x", TestTokens.bearer(Roles.FINANCE)).statusCode(400);
        find("", TestTokens.bearer(Roles.FINANCE)).statusCode(400);
    }

    @Test
    void aNumberThatNoOrderClaimsIsShownToTheHouseAlone() {
        String number = freshNumber();
        sendKdniao(kdniao(number, trace(1, "1")));

        find("?trackingNumber=" + number, TestTokens.bearer(Roles.OPERATIONS))
                .statusCode(200)
                .body("shipmentCode", nullValue())
                .body("carrier", equalTo("YTO"));
        find("?trackingNumber=" + number, TestTokens.bearer(Roles.MERCHANT, "m-1"))
                .statusCode(404);
    }

    @Test
    void aBatchFindsManyAtOnce() {
        String parked = freshNumber();
        Orders order = linked(freshNumber());
        sendKdniao(kdniao(parked, trace(1, "1")));

        given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.TECHNICAL))
                .contentType("application/json")
                .body(Map.of(
                        "shipmentCodes", List.of(order.shipmentCode(), "nothing"),
                        "trackingNumbers", List.of(Map.of("carrier", "YTO", "trackingNumber", parked))))
                .post("/v1/shipments/query")
                .then()
                .statusCode(200)
                .body("shipments.trackingNumber", equalTo(List.of(order.number(), parked)));
        given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.TECHNICAL))
                .contentType("application/json")
                .body(Map.of("shipmentCodes", java.util.Collections.nCopies(101, "x")))
                .post("/v1/shipments/query")
                .then()
                .statusCode(422);
    }

    @Test
    void aSecondWaybillBringsWhatWasParkedUnderItsNumber() {
        Orders order = linked(freshNumber());
        String second = freshNumber();
        sendKdniao(kdniao(order.number(), trace(1, "1")));
        sendKdniao(kdniao(second, trace(5, "202")));

        new Orders(sender, order.orderId(), "m-1", order.shipmentCode(), "YTO", second).waybillIssued();

        await().atMost(SOON)
                .until(() -> store.events(SCANNED, order.shipmentCode()).size() == 2);
        byCode(order, TestTokens.bearer(Roles.SUPPORT))
                .body("state", equalTo("OUT_FOR_DELIVERY"))
                .body("trackingNumber", equalTo(second))
                .body("nodes.trackingNumber", equalTo(List.of(order.number(), second)));
        find("?trackingNumber=" + order.number(), TestTokens.bearer(Roles.SUPPORT))
                .body("shipmentCode", equalTo(order.shipmentCode()));
    }

    /** A push that came before is united, and those that come later land on the order's shipment. */
    @Test
    void whatTheDelivererPushesUnderItsOwnNumberIsTheSameShipment() {
        Orders order = linked(freshNumber());
        String transfer = freshNumber();
        sendKdniao(kdniao(transfer, trace(5, "204")));

        order.lastMile("Sample Post", "YTO", transfer);
        await().atMost(SOON)
                .until(() -> store.events(SCANNED, order.shipmentCode()).size() == 1);
        sendKdniao(kdniao(transfer, trace(5, "204"), trace(9, "202")));

        byCode(order, TestTokens.bearer(Roles.MERCHANT, "m-1"))
                .body("state", equalTo("OUT_FOR_DELIVERY"))
                .body("carrier", equalTo("YTO"))
                .body("trackingNumber", equalTo(order.number()))
                .body("lastMile.brand", equalTo("Sample Post"))
                .body("lastMile.transferNumber", equalTo(transfer))
                .body("nodes.trackingNumber", equalTo(List.of(transfer, transfer)));
        find("?trackingNumber=" + transfer, TestTokens.bearer(Roles.SUPPORT))
                .body("shipmentCode", equalTo(order.shipmentCode()));
    }

    @Test
    void pushesThatRaceWithTheirWaybillAreEachToldOnce() throws Exception {
        String number = freshNumber();
        Orders order = Orders.of(sender, "m-1", "YTO", number);
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            List<java.util.concurrent.Future<Integer>> replies = java.util.stream.IntStream.range(0, 40)
                    .mapToObj(minute -> threads.submit(() ->
                            sendKdniao(kdniao(number, trace(minute, "204"))).statusCode()))
                    .toList();
            order.accepted();
            order.waybillIssued();
            for (var reply : replies) {
                assertThat(reply.get()).isEqualTo(200);
            }
        }

        await().atMost(SOON)
                .until(() -> store.events(SCANNED, order.shipmentCode()).size() >= 40);
        assertThat(store.events(SCANNED, order.shipmentCode()))
                .hasSize(40)
                .extracting(event -> event.replaceAll(".*\"nodeId\":\"([^\"]+)\".*", "$1"))
                .doesNotHaveDuplicates();
        assertThat(store.count("SELECT count(*) FROM shipment WHERE tracking_number = ?", number))
                .isEqualTo(1);
    }

    private Orders linked(String number) {
        Orders order = Orders.of(sender, "m-1", "YTO", number);
        order.accepted();
        order.waybillIssued();
        await().atMost(SOON)
                .until(() -> !store.events(CHANGED, order.shipmentCode()).isEmpty());
        return order;
    }

    private static ValidatableResponse byCode(Orders order, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/shipments/" + order.shipmentCode())
                .then();
    }

    private static ValidatableResponse find(String query, String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/shipments" + query)
                .then();
    }
}
