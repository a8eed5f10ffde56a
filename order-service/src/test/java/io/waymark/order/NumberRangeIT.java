package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.order.ordering.application.PlaceOrders;
import io.waymark.order.ordering.application.Placement;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.Refusal.Code;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Waybill numbers of a merchant's own range are given without a gap, and each of them is accounted for. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class NumberRangeIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicLong FREE_SERIAL = new AtomicLong(1_000);

    @Inject
    PlaceOrders placeOrders;

    @Inject
    ObjectMapper json;

    private final String merchant = "m-" + UUID.randomUUID();
    private final OrderClient mine = OrderClient.merchant(merchant);

    @Test
    void ordersOfTheMerchantGetItsNumbersAndOthersDoNot() {
        long first = FREE_SERIAL.getAndAdd(100);
        String range = add(first, first + 99).statusCode(201).extract().path("rangeId");

        place().then().statusCode(201).body("shipmentCode", startsWith("HX" + String.format("%08d", first)));
        place().then().body("shipmentCode", startsWith("HX" + String.format("%08d", first + 1)));
        OrderClient.merchant("acme")
                .place(Samples.order(OrderClient.reference(), "standard", "1"))
                .then()
                .body("shipmentCode", startsWith("HW"));

        account(range).body("free", equalTo(98)).body("issued", equalTo(2)).body("voided", equalTo(0));
        given().auth()
                .oauth2(TestTokens.bearer("merchant", "rival"))
                .get("/v1/number-ranges/" + range)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(TestTokens.bearer("merchant", merchant))
                .get("/v1/number-ranges")
                .then()
                .body("items.rangeId", contains(range));
    }

    /** Many at once, half of them repeats: whatever is taken has an order or a reason. */
    @Test
    void everyNumberIsFreeIssuedOrVoid() throws Exception {
        long first = FREE_SERIAL.getAndAdd(100);
        String range = add(first, first + 99).statusCode(201).extract().path("rangeId");
        List<Future<String>> placed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 20; i++) {
                String order = Samples.order(OrderClient.reference(), "standard", "1");
                for (int repeat = 0; repeat < 2; repeat++) {
                    placed.add(threads.submit(() -> mine.place(order).<String>path("shipmentCode")));
                }
            }
        }
        Set<String> codes = new TreeSet<>();
        for (Future<String> one : placed) {
            codes.add(one.get());
        }

        assertThat(codes).hasSize(20);
        account(range).body("issued", equalTo(20)).body("unexplained", equalTo(0));
        Response given = house("support").queryParam("limit", 200).get("/v1/number-ranges/" + range + "/numbers");
        List<Integer> serials = given.path("items.serial");
        assertThat(serials.stream().map(Integer::longValue).toList())
                .isEqualTo(
                        LongStream.range(first, first + serials.size()).boxed().toList());
        List<String> issued = given.path("items.findAll{it.orderId}.shipmentCode");
        assertThat(issued.stream().collect(Collectors.toSet())).isEqualTo(codes);
        given.then().body("items.findAll{!it.orderId}.voidReason", not(contains((Object) null)));
    }

    @Test
    void whoseNumbersAreUsedUpIsRefusedUntilThereIsAnotherRange() {
        long first = FREE_SERIAL.getAndAdd(100);
        String range = add(first, first + 1).statusCode(201).extract().path("rangeId");
        try (TopicProbe incidents = TopicProbe.fromNow(Topics.INTEGRATION_INCIDENTS)) {
            place().then().statusCode(201);
            place().then().statusCode(201);
            place().then().statusCode(503).body("errorCode", equalTo("NUMBERS_USED_UP"));

            incidents.await(
                    event -> event.is(EventTypes.INCIDENT_DETECTED)
                            && event.json().path("subject").asText().equals("number-range/" + range),
                    SOON);
            add("cn-domestic", first + 10, first + 19).statusCode(201);
            add(first + 2, first + 9).statusCode(201);

            incidents.await(
                    event -> event.is(EventTypes.INCIDENT_CLEARED)
                            && event.json().path("subject").asText().equals("number-range/" + range),
                    SOON);
        }
        place().then().statusCode(201).body("shipmentCode", startsWith("HX" + String.format("%08d", first + 2)));
        account(range).body("free", equalTo(0)).body("issued", equalTo(2)).body("unexplained", equalTo(0));
    }

    @Test
    void aRangeThatAnotherOneStandsInForIsToldToNobody() {
        long first = FREE_SERIAL.getAndAdd(100);
        String narrow = add("standard", first, first).statusCode(201).extract().path("rangeId");
        String wide = add(first + 1, first + 1).statusCode(201).extract().path("rangeId");
        try (TopicProbe incidents = TopicProbe.fromNow(Topics.INTEGRATION_INCIDENTS)) {
            place().then().statusCode(201);
            place().then().statusCode(201);

            incidents.await(event -> event.json().path("subject").asText().equals("number-range/" + wide), SOON);
            assertThat(incidents.all())
                    .noneMatch(event -> event.json().path("subject").asText().equals("number-range/" + narrow));
        }
    }

    /** Of one batch, as Kafka and uploads send them. */
    @Test
    void whatNoNumberIsLeftForStandsInNoOthersWay() throws IOException {
        long first = FREE_SERIAL.getAndAdd(100);
        String empty = add("standard", first, first).statusCode(201).extract().path("rangeId");
        String other = add("cn-domestic", first + 1, first + 9)
                .statusCode(201)
                .extract()
                .path("rangeId");
        place().then().statusCode(201);
        String reference = OrderClient.reference();

        List<Placement> placed = placeOrders.place(
                List.of(command(reference, "standard"), command(reference, "cn-domestic"), command(reference, "intl")));

        assertThat(placed.get(0)).isInstanceOfSatisfying(Placement.Refused.class, refused -> assertThat(
                        refused.refusal().code())
                .isEqualTo(Code.NUMBERS_USED_UP));
        assertThat(placed.get(1)).isInstanceOfSatisfying(Placement.Placed.class, taken -> assertThat(
                        taken.order().shipmentCode().value())
                .startsWith("HX" + String.format("%08d", first + 1)));
        assertThat(placed.get(2)).isInstanceOfSatisfying(Placement.Refused.class, refused -> assertThat(
                        refused.refusal().code())
                .isEqualTo(Code.REFERENCE_REUSED));
        account(empty).body("issued", equalTo(1)).body("unexplained", equalTo(0));
        account(other).body("issued", equalTo(1)).body("free", equalTo(8)).body("unexplained", equalTo(0));
    }

    private PlaceOrders.Command command(String reference, String channel) throws IOException {
        OrderRequest request = json.readValue(Samples.order(reference, channel, "1"), OrderRequest.class);
        return new PlaceOrders.Command(request.of(merchant), null);
    }

    private ValidatableResponse add(String channel, long first, long last) {
        return house("operations")
                .contentType("application/json")
                .body("{\"merchantId\":\"" + merchant + "\",\"channel\":\"" + channel
                        + "\",\"serviceIndicator\":\"HX\",\"country\":\"CN\",\"first\":" + first + ",\"last\":" + last
                        + "}")
                .post("/v1/number-ranges")
                .then();
    }

    @Test
    void noNumberIsGivenTwice() {
        long first = FREE_SERIAL.getAndAdd(100);
        add(first, first + 50).statusCode(201);

        add(first + 50, first + 99).statusCode(409).body("errorCode", equalTo("NUMBER_RANGE_OVERLAPS"));
        add("HW", "CN", 90_000_000, 90_000_001).statusCode(409);
        add("HX", "DE", first, first + 50).statusCode(201);
        house("operations")
                .contentType("application/json")
                .body("{\"serviceIndicator\":\"h\",\"country\":\"CN\",\"first\":-1,\"last\":100000000}")
                .post("/v1/number-ranges")
                .then()
                .statusCode(422)
                .body("errors", hasSize(3))
                .body("errors.field", containsInAnyOrder("serviceIndicator", "first", "last"));
        given().auth()
                .oauth2(TestTokens.bearer("merchant", merchant))
                .contentType("application/json")
                .body("{}")
                .post("/v1/number-ranges")
                .then()
                .statusCode(403);
    }

    private Response place() {
        return mine.place(Samples.order(OrderClient.reference(), "standard", "1"));
    }

    private ValidatableResponse add(long first, long last) {
        return add("HX", "CN", first, last);
    }

    private ValidatableResponse add(String indicator, String country, long first, long last) {
        return house("operations")
                .contentType("application/json")
                .body("{\"merchantId\":\"" + merchant + "\",\"serviceIndicator\":\"" + indicator + "\",\"country\":\""
                        + country + "\",\"first\":" + first + ",\"last\":" + last + "}")
                .post("/v1/number-ranges")
                .then();
    }

    private static ValidatableResponse account(String range) {
        return house("support").get("/v1/number-ranges/" + range).then().statusCode(200);
    }

    private static RequestSpecification house(String role) {
        return given().auth().oauth2(TestTokens.bearer(role));
    }
}
