package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.waymark.jdbc.Database;
import io.waymark.order.label.PrintedPage;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.rest.ConsoleClient;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is closed once, every shipment is handed over once, and the carrier comes for what was. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class ManifestIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ConfigProperty(name = "test.carriers")
    String carriers;

    @Inject
    Database database;

    private final String merchant = "m-" + UUID.randomUUID();
    private final OrderClient mine = OrderClient.merchant(merchant);
    private final String token = TestTokens.bearer("merchant", merchant);

    private record Placed(String orderId, String code) {}

    @BeforeEach
    void befriend() {
        mood("FRIENDLY");
    }

    @Test
    void aDayIsClosedOnce() {
        List<String> codes = List.of(own("1.2").code(), own("0.3").code());

        ValidatableResponse closed = close("WAYMARK", today()).statusCode(201);
        Placed late = own("1");
        close("waymark", today())
                .statusCode(200)
                .body("manifestId", equalTo(closed.extract().path("manifestId")))
                .body("shipments", equalTo(2));

        closed.body("number", startsWith("MF"))
                .body("parcels", equalTo(2))
                .body("weightGrams", equalTo(1500))
                .body("zone", equalTo("Asia/Shanghai"));
        String id = closed.extract().path("manifestId");
        call().get("/v1/manifests/" + id + "/shipments")
                .then()
                .body("items.shipmentCode", containsInAnyOrder(codes.toArray()))
                .body("items.line", contains(1, 2))
                .body("items.shipmentCode", not(hasItem(late.code())));
        call().get("/v1/manifests").then().body("items.manifestId", contains(id));
    }

    @Test
    void whoClosesAtTheSameTimeClosesOneManifest() throws Exception {
        IntStream.range(0, 5).forEach(i -> own("1"));
        List<Future<String>> closings;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            closings = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(
                            () -> close("WAYMARK", today()).extract().<String>path("manifestId")))
                    .toList();
        }

        String first = closings.getFirst().get();
        for (Future<String> closing : closings) {
            assertThat(closing.get()).isEqualTo(first);
        }
        call().get("/v1/manifests").then().body("items", hasSize(1)).body("items[0].shipments", equalTo(5));
    }

    @Test
    void whatIsCancelledLeavesAnOpenDayAndNoClosedOne() {
        Placed leaves = own("1");
        Placed stays = own("2");
        mine.cancel(leaves.orderId(), "mistake").then().statusCode(200);

        close("WAYMARK", today()).statusCode(201).body("shipments", equalTo(1)).body("weightGrams", equalTo(2000));

        mine.cancel(stays.orderId(), "mistake").then().statusCode(409).body("errorCode", equalTo("CANCEL_MANIFESTED"));
        mine.get(stays.orderId()).then().body("status", equalTo("BOOKED"));
    }

    @Test
    void whatItsCarrierKeepsIsHandedOverAfterAll() {
        Placed kept = booked();
        mood("MOVING");
        mine.cancel(kept.orderId(), "mistake").then().statusCode(409);
        await().atMost(SOON).until(() -> mine.get(kept.orderId()).path("status"), equalTo("BOOKED"));

        close("YTO", today()).statusCode(201).body("shipments", equalTo(1));
    }

    @Test
    void aManifestIsPrintedAndWritten() throws IOException {
        Placed placed = own("1.25");
        String id = close("WAYMARK", today()).statusCode(201).extract().path("manifestId");
        String number = call().get("/v1/manifests/" + id).path("number");

        Response pdf = call().get("/v1/manifests/" + id + "/pdf");
        Response csv = call().get("/v1/manifests/" + id + "/csv");

        pdf.then().statusCode(200).contentType("application/pdf");
        assertThat(PrintedPage.scan(pdf.asByteArray(), 0)).contains("CODE_128 " + number);
        assertThat(PrintedPage.text(pdf.asByteArray())).contains(placed.code(), "1.25 kg", merchant);
        assertThat(call().get("/v1/manifests/" + id + "/pdf").asByteArray()).isEqualTo(pdf.asByteArray());
        assertThat(csv.asString()).contains(number + ",", placed.code(), ",1250");
    }

    @Test
    void nobodySeesAnothersManifestAndNothingIsClosedAheadOrEmpty() {
        close("WAYMARK", today()).statusCode(409).body("errorCode", equalTo("NOTHING_TO_MANIFEST"));
        own("1");
        close("WAYMARK", today().plusDays(2)).statusCode(422).body("errors.field", contains("day"));
        close("WAYMARK", today().minusDays(1)).statusCode(409);
        String id = close("WAYMARK", today()).statusCode(201).extract().path("manifestId");

        String rival = TestTokens.bearer("merchant", "rival");
        for (String path : List.of("", "/shipments", "/pdf", "/csv", "/pickup")) {
            given().auth()
                    .oauth2(rival)
                    .get("/v1/manifests/" + id + path)
                    .then()
                    .statusCode(404);
        }
        given().auth()
                .oauth2(TestTokens.bearer("operations"))
                .contentType("application/json")
                .body("{\"carrier\":\"WAYMARK\",\"day\":\"" + today() + "\",\"zone\":\"Nowhere\"}")
                .post("/v1/manifests")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("merchantId", "zone"));
        given().auth()
                .oauth2(TestTokens.bearer("support"))
                .get("/v1/manifests/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aMerchantClosesNoDayOfAnother() {
        own("1");

        call().contentType("application/json")
                .body("{\"merchantId\":\"rival\",\"carrier\":\"WAYMARK\",\"day\":\"" + today() + "\"}")
                .post("/v1/manifests")
                .then()
                .statusCode(403)
                .body("errorCode", equalTo("FORBIDDEN"));

        call().get("/v1/manifests").then().body("items", hasSize(0));
        call().contentType("application/json")
                .body("{\"merchantId\":\"" + merchant + "\",\"carrier\":\"WAYMARK\",\"day\":\"" + today() + "\"}")
                .post("/v1/manifests")
                .then()
                .statusCode(201);
    }

    @Test
    void theCarrierComesForIt() {
        String id = manifestOfYto();
        mood("BROKEN");
        pickup(id, "14:00").statusCode(202).body("state", equalTo("ASKING"));
        mood("FRIENDLY");

        String confirmation = pickup(id, "14:00").statusCode(200).extract().path("confirmation");
        pickup(id, "14:00").statusCode(200).body("confirmation", equalTo(confirmation));
        pickup(id, "15:00").statusCode(409).body("errorCode", equalTo("PICKUP_EXISTS"));
        mood("MOVING");
        cancelPickup(id).statusCode(409);
        mood("FRIENDLY");
        cancelPickup(id).statusCode(200).body("state", equalTo("CANCELLED"));
        cancelPickup(id).statusCode(404);

        assertThat(confirmation).startsWith("PU-");
        call().get("/v1/manifests/" + id + "/pickup").then().body("state", equalTo("CANCELLED"));
    }

    @Test
    void aCarrierThatWillNotComeSaysSoAndCanBeAskedForAnotherTime() {
        String id = manifestOfYto();
        mood("STRICT");
        pickup(id, "14:00").statusCode(200).body("state", equalTo("REFUSED")).body("refusalCode", equalTo("NO_DRIVER"));
        mood("FRIENDLY");

        pickup(id, "14:00").statusCode(200).body("state", equalTo("BOOKED"));
        pickup(id, "x").statusCode(422).body("errors.field", contains("from"));
    }

    /** What it made of the first request nobody knows, so another window waits until it certainly stays away. */
    @Test
    void anUnansweredPickUpIsHeldBackBeforeAnotherOneIsAskedFor() {
        String id = manifestOfYto();
        mood("SLOW");
        String unanswered = pickup(id, "14:00").statusCode(202).extract().path("pickupId");
        pickup(id, "14:30").statusCode(409).body("errorCode", equalTo("PICKUP_EXISTS"));
        mood("BROKEN");
        cancelPickup(id).statusCode(503).body("errorCode", equalTo("CARRIER_UNREACHABLE"));
        assertThat(comes(unanswered)).isTrue();
        mood("FRIENDLY");

        cancelPickup(id).statusCode(200).body("state", equalTo("CANCELLED"));

        assertThat(comes(unanswered)).isFalse();
        pickup(id, "14:00").statusCode(200).body("state", equalTo("BOOKED"));
    }

    @Test
    void anUnansweredPickUpThatTheCarrierRefusesStandsInNobodysWay() {
        String id = manifestOfYto();
        mood("BROKEN");
        pickup(id, "14:00").statusCode(202);
        mood("STRICT");

        cancelPickup(id).statusCode(200).body("state", equalTo("REFUSED"));
    }

    @Test
    void anUnansweredPickUpWhoseDayHasPassedIsOver() {
        String cancelled = manifestOfYto();
        mood("BROKEN");
        pickup(cancelled, "14:00").statusCode(202);
        letPass(cancelled);

        cancelPickup(cancelled).statusCode(200).body("state", equalTo("PAST"));

        cancelPickup(cancelled).statusCode(404);
    }

    /** Whether the carrier came or not: no one comes on a day that has passed. */
    @ParameterizedTest
    @ValueSource(strings = {"BROKEN", "FRIENDLY"})
    void aPickUpWhoseDayHasPassedGivesWayToAnotherOne(String mood) {
        String id = manifestOfYto();
        mood(mood);
        pickup(id, "14:00");
        letPass(id);
        mood("FRIENDLY");

        pickup(id, "14:00").statusCode(200).body("state", equalTo("BOOKED")).body("day", equalTo(tomorrow()));
    }

    @Test
    void aPausedCarrierIsNotAskedToComeNorToStayAway() {
        ConsoleClient console = new ConsoleClient();
        String id = manifestOfYto();
        int before = calls();
        console.put("carriers", "YTO", Map.of("paused", "yes", "reason", "strike"))
                .then()
                .statusCode(200);
        try {
            pickup(id, "14:00").statusCode(503).body("errorCode", equalTo("CARRIER_PAUSED"));
            call().get("/v1/manifests/" + id + "/pickup").then().statusCode(404);
            assertThat(calls()).isEqualTo(before);
        } finally {
            console.takeBack("carriers", "YTO").then().statusCode(204);
        }
        pickup(id, "14:00").statusCode(200).body("state", equalTo("BOOKED"));
        console.put("carriers", "YTO", Map.of("paused", "yes", "reason", "strike"))
                .then()
                .statusCode(200);
        try {
            pickup(id, "14:00").statusCode(200).body("state", equalTo("BOOKED"));
            cancelPickup(id).statusCode(503).body("errorCode", equalTo("CARRIER_PAUSED"));
        } finally {
            console.takeBack("carriers", "YTO").then().statusCode(204);
        }
        cancelPickup(id).statusCode(200).body("state", equalTo("CANCELLED"));
    }

    @Test
    void ofOurOwnTransportNobodyIsAskedToCome() {
        own("1");
        String id = close("WAYMARK", today()).statusCode(201).extract().path("manifestId");

        pickup(id, "14:00").statusCode(409).body("errorCode", equalTo("PICKUP_UNSUPPORTED"));
    }

    private String manifestOfYto() {
        booked();
        return close("YTO", today()).statusCode(201).extract().path("manifestId");
    }

    private Placed own(String kilograms) {
        Response placed = mine.place(Samples.order(OrderClient.reference(), "standard", kilograms));
        placed.then().statusCode(201);
        return new Placed(placed.path("orderId"), placed.path("shipmentCode"));
    }

    private Placed booked() {
        Response placed = mine.place(Samples.order(OrderClient.reference(), "cn-domestic", "1"));
        String orderId = placed.then().statusCode(201).extract().path("orderId");
        await().atMost(SOON).until(() -> mine.get(orderId).path("status"), equalTo("BOOKED"));
        return new Placed(orderId, placed.path("shipmentCode"));
    }

    private io.restassured.specification.RequestSpecification call() {
        return given().auth().oauth2(token);
    }

    private ValidatableResponse close(String carrier, LocalDate day) {
        return call().contentType("application/json")
                .body("{\"carrier\":\"" + carrier + "\",\"day\":\"" + day + "\"}")
                .post("/v1/manifests")
                .then();
    }

    private ValidatableResponse pickup(String manifestId, String from) {
        return call().contentType("application/json")
                .body("{\"day\":\"" + today().plusDays(1) + "\",\"from\":\"" + from + "\",\"until\":\"18:00\"}")
                .post("/v1/manifests/" + manifestId + "/pickup")
                .then();
    }

    private ValidatableResponse cancelPickup(String manifestId) {
        return call().delete("/v1/manifests/" + manifestId + "/pickup").then();
    }

    /** As if its day had been the day before yesterday. */
    private void letPass(String manifestId) {
        database.update(
                "UPDATE pickup SET day = day - 3 WHERE manifest_id = ?",
                parameters -> parameters.uuid(UUID.fromString(manifestId)));
    }

    private boolean comes(String pickupId) {
        return given().get(carriers + "/YTO/comes/" + pickupId).statusCode() == 200;
    }

    private int calls() {
        return Integer.parseInt(given().get(carriers + "/YTO/calls").asString());
    }

    private static String tomorrow() {
        return today().plusDays(1).toString();
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private void mood(String mood) {
        given().body(mood).put(carriers + "/YTO/mood").then().statusCode(204);
    }
}
