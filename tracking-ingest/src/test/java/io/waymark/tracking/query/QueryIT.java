package io.waymark.tracking.query;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.OrderAccepted;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.rest.Management;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Orders;
import io.waymark.tracking.ingest.Pushes;
import io.waymark.tracking.ingest.Store;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What callers are told about shipments, and how little is sent to whom knows it already. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class QueryIT {
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
    void aCopyThatIsStillGoodIsNotSentAgain() {
        Orders order = linked();
        sendKdniao(kdniao(order.number(), trace(0, "1")));
        Response first = as(Roles.SUPPORT).get("/v1/shipments/" + order.shipmentCode());
        String tag = first.header("ETag");
        assertThat(tag).startsWith("\"").doesNotStartWith("W/");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");

        Response second = as(Roles.SUPPORT).header("If-None-Match", tag).get("/v1/shipments/" + order.shipmentCode());

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body().asString()).isEmpty();
        assertThat(second.header("ETag")).isEqualTo(tag);
        for (String query : List.of(
                "trackingNumber=" + order.number(),
                "orderId=" + order.orderId(),
                "referenceNo=" + order.referenceNo())) {
            as(Roles.SUPPORT)
                    .header("If-None-Match", "\"other\", " + tag)
                    .get("/v1/shipments?" + query)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void whateverIsNewMakesAnotherTag() {
        Orders order = linked();
        sendKdniao(kdniao(order.number(), trace(0, "2")));
        String before = tagOf(order);

        sendKdniao(kdniao(order.number(), trace(0, "2"), trace(1, "202")));

        String after = tagOf(order);
        assertThat(after).isNotEqualTo(before);
        as(Roles.SUPPORT)
                .header("If-None-Match", before)
                .get("/v1/shipments/" + order.shipmentCode())
                .then()
                .statusCode(200)
                .body("state", equalTo("OUT_FOR_DELIVERY"));
        sendKdniao(kdniao(order.number(), trace(0, "2"), trace(1, "202")));
        assertThat(tagOf(order)).isEqualTo(after);
    }

    @Test
    void aShopsOrderNumberBeginsWithAHash() {
        String code = "WM" + freshNumber();
        String reference = "#" + code + "/A";
        UUID order = UUID.randomUUID();
        sender.send(
                EventTypes.ORDER_ACCEPTED,
                order.toString(),
                "m-1",
                new OrderAccepted(
                        order, "m-1", reference, code, "standard", "CN", "CN", null, "518", 1, 500, Instant.now()));
        await().atMost(SOON)
                .until(() -> store.count("SELECT count(*) FROM shipment WHERE shipment_code = ?", code) == 1);

        as(Roles.MERCHANT, "m-1")
                .queryParam("referenceNo", "\u00a0" + reference + "\u200b")
                .get("/v1/shipments")
                .then()
                .statusCode(200)
                .body("shipmentCode", equalTo(code))
                .body("referenceNo", equalTo(reference));
    }

    @Test
    void aNodeSaysWhenWhereAndInWhoseWords() {
        Orders order = linked();
        sendKdniao(kdniao(order.number(), trace(7, "301")));

        as(Roles.MERCHANT, "m-1")
                .get("/v1/shipments/" + order.shipmentCode())
                .then()
                .statusCode(200)
                .body("nodes[0].occurredAt", equalTo("2026-11-20T10:07:00+08:00"))
                .body("nodes[0].providerCode", equalTo("301"))
                .body("nodes[0].description", equalTo("scan 301"))
                .body("nodes[0].place.city", equalTo("深圳市"))
                .body("nodes[0].provider", equalTo("kdniao"))
                .body("orderId", equalTo(order.orderId().toString()))
                .body("referenceNo", equalTo(order.referenceNo()))
                .body("carrier", equalTo("YTO"));
    }

    @Test
    void requestsThatComeTogetherGetEachTheirOwnAnswer() throws Exception {
        Orders one = linked();
        Orders other = linked();
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Future<String>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> as(Roles.SUPPORT)
                            .get("/v1/shipments/"
                                    + switch (i % 3) {
                                        case 0 -> one.shipmentCode();
                                        case 1 -> other.shipmentCode();
                                        default -> "WM-NOBODY";
                                    })
                            .path(i % 3 == 2 ? "errorCode" : "shipmentCode")
                            .toString()))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get())
                        .isEqualTo(
                                switch (i % 3) {
                                    case 0 -> one.shipmentCode();
                                    case 1 -> other.shipmentCode();
                                    default -> "SHIPMENT_NOT_FOUND";
                                });
            }
        }
    }

    @Test
    void aBatchAnswersWhatItFindsOfEveryKind() {
        Orders byCode = linked();
        Orders byOrder = linked();
        Orders byReference = linked();
        Orders byNumber = linked();
        Orders foreign = linked("m-2");

        as(Roles.MERCHANT, "m-1")
                .contentType("application/json")
                .body(Map.of(
                        "shipmentCodes",
                        List.of(byCode.shipmentCode(), byCode.shipmentCode(), foreign.shipmentCode(), "nothing"),
                        "orderIds",
                        List.of(byOrder.orderId()),
                        "referenceNos",
                        List.of(byReference.referenceNo()),
                        "trackingNumbers",
                        List.of(
                                Map.of("trackingNumber", byNumber.number()),
                                Map.of("carrier", "SF", "trackingNumber", byCode.number()))))
                .post("/v1/shipments/query")
                .then()
                .statusCode(200)
                .body("shipments", hasSize(4))
                .body(
                        "shipments.shipmentCode",
                        hasItems(
                                byCode.shipmentCode(),
                                byOrder.shipmentCode(),
                                byReference.shipmentCode(),
                                byNumber.shipmentCode()));
    }

    @Test
    void aBatchThatIsMalformedNamesEachFault() {
        batch("""
                {"shipmentCodes": ["ok", "", null], "orderIds": ["x", "1-1-1-1-1"], "referenceNos": [""],
                 "trackingNumbers": [null, {"carrier": "YTO"}, {"trackingNumber": "%s"}]}""".formatted("9".repeat(129)))
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("BATCH_INVALID"))
                .body(
                        "errors.field",
                        equalTo(List.of(
                                "shipmentCodes[1]",
                                "shipmentCodes[2]",
                                "orderIds[0]",
                                "orderIds[1]",
                                "referenceNos[0]",
                                "trackingNumbers[0].trackingNumber",
                                "trackingNumbers[1].trackingNumber",
                                "trackingNumbers[2].trackingNumber")));
        batch("{}").then().statusCode(422).body("errors", hasSize(1));
        batch("{\"referenceNos\": [\"a\\u0000b\"]}")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("referenceNos[0]")));
    }

    @Test
    void aHundredQuestionsAreAnsweredAndOneMoreIsRefused() {
        String hundred = String.join(",", Collections.nCopies(100, "\"x\""));
        batch("{\"shipmentCodes\":[" + hundred + "]}").then().statusCode(200).body("shipments", hasSize(0));

        batch("{\"shipmentCodes\":[" + hundred + "],\"referenceNos\":[\"y\"]}")
                .then()
                .statusCode(422)
                .body("errors[0].message", equalTo("holds 101 questions; 1 to 100 are answered"));
    }

    @Test
    void hostileWordsFindNothingAndBreakNothing() {
        for (String word : List.of("%00", "%0d%0aX:y")) {
            as(Roles.SUPPORT)
                    .urlEncodingEnabled(false)
                    .get("/v1/shipments/" + word)
                    .then()
                    .statusCode(400)
                    .body("errorCode", equalTo("BAD_REQUEST"));
        }
        for (String word : List.of("'%20OR%201=1", "9".repeat(300))) {
            as(Roles.SUPPORT)
                    .urlEncodingEnabled(false)
                    .get("/v1/shipments/" + word)
                    .then()
                    .statusCode(404);
            assertThat(as(Roles.SUPPORT)
                            .urlEncodingEnabled(false)
                            .get("/v1/shipments?referenceNo=" + word)
                            .statusCode())
                    .as(word)
                    .isIn(400, 404);
        }
    }

    @Test
    void queriesAreCountedByWhatTheyAskedAndHowTheyEnded() {
        Orders order = linked();
        as(Roles.SUPPORT).get("/v1/shipments/" + order.shipmentCode());
        as(Roles.SUPPORT).get("/v1/shipments/nothing");

        assertThat(Management.metrics())
                .contains(
                        "waymark_query_shipment_seconds_count{by=\"code\",outcome=\"answered\"}",
                        "waymark_query_shipment_seconds_count{by=\"code\",outcome=\"refused\"}",
                        "waymark_query_shared_reads_count");
    }

    private static String tagOf(Orders order) {
        return as(Roles.SUPPORT).get("/v1/shipments/" + order.shipmentCode()).header("ETag");
    }

    private static Response batch(String body) {
        return as(Roles.SUPPORT).contentType("application/json").body(body).post("/v1/shipments/query");
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + TestTokens.bearer(role));
    }

    private static RequestSpecification as(String role, String merchant) {
        return given().header("Authorization", "Bearer " + TestTokens.bearer(role, merchant));
    }

    private Orders linked() {
        return linked("m-1");
    }

    private Orders linked(String merchant) {
        Orders order = Orders.of(sender, merchant, "YTO", Pushes.freshNumber());
        order.accepted();
        order.waybillIssued();
        await().atMost(SOON).until(() -> !store.events("shipment.status-changed.v1", order.shipmentCode())
                .isEmpty());
        return order;
    }
}
