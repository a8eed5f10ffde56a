package io.waymark.tracking.reuse;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.waymark.events.EventTypes;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Orders;
import io.waymark.tracking.ingest.Store;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that a carrier gave before: its old scans move nothing until a person says that they are this parcel's. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class NumberReuseIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String CHANGED = "shipment.status-changed.v1";
    private static final String OLD_PICK_UP = old("12", "1");
    private static final String OLD_DELIVERY = old("15", "301");

    @Inject
    Store store;

    private final String merchant = "reuse-" + UUID.randomUUID();
    private final EventSender sender = new EventSender();
    private final Orders order = Orders.of(sender, merchant, "YTO", freshNumber());

    @AfterEach
    void close() {
        sender.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theEarlierParcelsScansAreShownAsSuchAndMoveNothing(boolean pushFirst) {
        try (TopicProbe topic = TopicProbe.fromNow(EventTypes.SHIPMENT_STATUS_CHANGED.topic())) {
            if (pushFirst) {
                push(OLD_PICK_UP, OLD_DELIVERY);
                issued();
            } else {
                issued();
                push(OLD_PICK_UP, OLD_DELIVERY);
            }

            JsonNode told = topic.await(this::tellsOfReuse, SOON).json();
            assertThat(told.get("state").asText()).isEqualTo("LABELED");
            assertThat(told.at("/numberReuse/open").asBoolean()).isTrue();
            assertThat(told.at("/numberReuse/earlierUntil").asText()).isEqualTo("2026-01-15T02:00:00Z");
            assertThat(told.at("/numberReuse/waybillIssuedAt").asText()).isEqualTo("2026-11-20T01:01:00Z");
            assertThat(store.events("shipment.scanned.v1", order.shipmentCode()))
                    .isEmpty();
            shown().body("state", equalTo("LABELED"))
                    .body("numberReuse.verdict", equalTo("OPEN"))
                    .body("nodes.earlierParcel", equalTo(List.of(true, true)));
            assertThat(page()).doesNotContain("Handed to the recipient", "2026-01-15");
            assertThat(store.count(
                            "SELECT count(*) FROM carrier_performance WHERE merchant_id = ? AND volume > 0", merchant))
                    .isZero();
        }
    }

    @Test
    void theNewParcelsScansCountAndSettleIt() {
        issued();
        push(OLD_PICK_UP, OLD_DELIVERY);

        push(OLD_PICK_UP, OLD_DELIVERY, trace(5, "1"), trace(9, "202"));

        shown().body("state", equalTo("OUT_FOR_DELIVERY"))
                .body("numberReuse.verdict", equalTo("SCANNED"))
                .body("nodes.earlierParcel", equalTo(List.of(true, true, false, false)));
        assertThat(store.events("shipment.scanned.v1", order.shipmentCode())).hasSize(2);
        assertThat(store.events(CHANGED, order.shipmentCode()).getLast()).contains("\"open\":false");
        assertThat(page()).contains("With the courier").doesNotContain("Handed to the recipient");
    }

    @Test
    void whatAPersonCallsOneParcelCountsWhollyAndOnce() {
        issued();
        push(OLD_PICK_UP, OLD_DELIVERY);
        long version = shown().extract().jsonPath().getLong("version");

        decide(Roles.TECHNICAL, "{\"reason\": \"the order came late\", \"version\": " + version + "}")
                .statusCode(200)
                .body("shipmentCode", equalTo(order.shipmentCode()))
                .body("reason", equalTo("the order came late"))
                .body("earlierUntil", equalTo("2026-01-15T02:00:00Z"));

        shown().body("state", equalTo("DELIVERED"))
                .body("numberReuse.verdict", equalTo("SAME_PARCEL"))
                .body("nodes.earlierParcel", equalTo(List.of(false, false)));
        assertThat(store.events("shipment.scanned.v1", order.shipmentCode())).hasSize(2);
        assertThat(store.events(CHANGED, order.shipmentCode()).getLast()).contains("\"DELIVERED\"", "\"open\":false");
        assertThat(page()).contains("Handed to the recipient");
    }

    @Test
    void ofManyWhoDecideAtOnceTheFirstStays() {
        issued();
        push(OLD_DELIVERY);

        List<String> reasons = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> decide(Roles.OPERATIONS, "{\"reason\": \"reason " + i + "\"}")
                        .statusCode(200)
                        .extract()
                        .<String>path("reason"))
                .distinct()
                .toList();

        assertThat(reasons).hasSize(1);
        assertThat(store.texts("SELECT reason FROM same_parcel_decision WHERE shipment_code = ?", order.shipmentCode()))
                .isEqualTo(reasons);
        assertThat(store.events("shipment.scanned.v1", order.shipmentCode())).hasSize(1);
    }

    @Test
    void aDecisionAboutNothingOrAnOlderVersionIsRefused() {
        issued();
        decide(Roles.TECHNICAL, "{\"reason\": \"sure\"}")
                .statusCode(409)
                .body("errorCode", equalTo("NUMBER_NOT_REUSED"));
        push(OLD_DELIVERY);

        decide(Roles.TECHNICAL, "{\"reason\": \"sure\", \"version\": 1}")
                .statusCode(409)
                .body("errorCode", equalTo("SHIPMENT_CHANGED"));

        shown().body("state", equalTo("LABELED"));
    }

    @Test
    void whoMayDecideAndWhatADecisionNeeds() {
        issued();
        push(OLD_DELIVERY);

        decide(Roles.MERCHANT, "{\"reason\": \"mine\"}").statusCode(403);
        decide(Roles.SUPPORT, "{\"reason\": \"mine\"}").statusCode(403);
        decide(Roles.TECHNICAL, "").statusCode(422).body("errors.field", equalTo(List.of("reason")));
        decide(Roles.TECHNICAL, "{\"reason\": \" \", \"version\": -1}")
                .statusCode(422)
                .body("errors.field", equalTo(List.of("reason", "version")));
        for (String wrong : List.of("{\"reason\": 5}", "{\"reason\": [\"sure\"]}")) {
            decide(Roles.TECHNICAL, wrong).statusCode(422).body("errors.field", equalTo(List.of("reason")));
        }
        for (String version : List.of("\"1\"", "1.5", "true")) {
            decide(Roles.TECHNICAL, "{\"reason\": \"sure\", \"version\": " + version + "}")
                    .statusCode(422)
                    .body("errors.field", equalTo(List.of("version")));
        }
        given().auth()
                .oauth2(TestTokens.bearer(Roles.TECHNICAL))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"sure\"}")
                .post("/v1/shipments/WM-NONE/same-parcel")
                .then()
                .statusCode(404);
        shown().body("state", equalTo("LABELED"));
    }

    /** The earlier parcel may have been an order of ours: then its shipment stays as it is and the number is the new one's. */
    @Test
    void aNumberOfAnOldOrderGoesToTheOneThatHasItNow() {
        issued();
        store.change(
                "UPDATE shipment SET labelled_at = '2026-01-10T00:00:00Z' WHERE shipment_code = ?",
                order.shipmentCode());
        push(OLD_PICK_UP, OLD_DELIVERY);
        shown().body("state", equalTo("DELIVERED")).body("numberReuse", nullValue());
        Orders next = new Orders(
                sender, UUID.randomUUID(), merchant, order.shipmentCode() + "B", order.carrier(), order.number());

        next.accepted();
        next.waybillIssued();
        await().atMost(SOON)
                .until(() -> !store.events(CHANGED, next.shipmentCode()).isEmpty());
        push(OLD_PICK_UP, OLD_DELIVERY, trace(5, "1"));

        shown().body("state", equalTo("DELIVERED")).body("conflict", equalTo(false));
        shown(next.shipmentCode())
                .body("state", equalTo("PICKED_UP"))
                .body("numberReuse.verdict", equalTo("SCANNED"))
                .body("nodes.earlierParcel", equalTo(List.of(true, true, false)));
        assertThat(store.incidents("NUMBER_INVALID", "YTO/" + order.number())).isZero();
    }

    @Test
    void aParcelWithoutAnEarlierOneSaysNothingOfIt() {
        issued();
        push(trace(5, "1"));

        shown().body("numberReuse", nullValue())
                .body("nodes", hasSize(1))
                .body("nodes[0].earlierParcel", equalTo(false));
    }

    private void issued() {
        order.accepted();
        order.waybillIssued();
        await().atMost(SOON)
                .until(() -> !store.events(CHANGED, order.shipmentCode()).isEmpty());
    }

    private void push(String... traces) {
        sendKdniao(kdniao(order.number(), traces)).then().statusCode(200);
    }

    private boolean tellsOfReuse(ProbedRecord found) {
        return order.shipmentCode().equals(found.key()) && found.json().has("numberReuse");
    }

    private ValidatableResponse shown() {
        return shown(order.shipmentCode());
    }

    private ValidatableResponse shown(String shipmentCode) {
        return given().auth()
                .oauth2(TestTokens.bearer(Roles.MERCHANT, merchant))
                .get("/v1/shipments/" + shipmentCode)
                .then()
                .statusCode(200);
    }

    private String page() {
        String link = given().auth()
                .oauth2(TestTokens.bearer(Roles.MERCHANT, merchant))
                .get("/v1/shipments/" + order.shipmentCode() + "/tracking-link")
                .then()
                .statusCode(200)
                .extract()
                .path("href");
        return given().get(link).then().statusCode(200).extract().asString();
    }

    private ValidatableResponse decide(String role, String body) {
        return given().auth()
                .oauth2(TestTokens.bearer(role))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/shipments/" + order.shipmentCode() + "/same-parcel")
                .then();
    }

    private static String old(String day, String action) {
        return trace(0, action).replace("2026-11-20", "2026-01-" + day);
    }
}
