package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.jdbc.Database;
import io.waymark.order.label.CarrierPdf;
import io.waymark.order.label.PrintedPage;
import io.waymark.order.ordering.application.ForgetPeople;
import io.waymark.order.ordering.application.ForgetPeople.Step;
import io.waymark.order.ordering.application.Orders.Place;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the carrier makes a label, it is fetched after booking, kept sealed, and printed instead of ours. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class CarrierLabelIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PDF = "application/pdf";

    @ConfigProperty(name = "test.carriers")
    String carriers;

    @Inject
    Database database;

    @Inject
    ForgetPeople forget;

    private final OrderClient acme = OrderClient.merchant("acme");

    private record Placed(String orderId, String code) {}

    @BeforeEach
    void befriend() {
        given().body("FRIENDLY").put(carriers + "/YTO/mood").then().statusCode(204);
    }

    @Test
    void theCarriersLabelTakesThePlaceOfOursOnceItIsThere() throws IOException {
        Placed placed = booked();
        label(placed, Map.of()).then().statusCode(200).header("Label-Source", "own");
        label(placed, Map.of("source", "carrier"))
                .then()
                .statusCode(404)
                .body("errorCode", equalTo("CARRIER_LABEL_MISSING"));

        byte[] theirs = carrierHas(placed, "theirs of " + placed.code());
        await().atMost(SOON).until(() -> label(placed, Map.of()).header("Label-Source"), equalTo("carrier"));

        assertThat(label(placed, Map.of()).asByteArray()).isEqualTo(theirs);
        Response ours = label(placed, Map.of("source", "own"));
        assertThat(PrintedPage.scan(ours.asByteArray(), 0)).contains("CODE_128 " + placed.code());
        label(placed, Map.of("format", "png")).then().statusCode(200).header("Label-Source", "own");
        Response wrapped = label(placed, Map.of("format", "json"));
        wrapped.then().body("source", equalTo("carrier"));
        assertThat(Base64.getDecoder().decode(wrapped.<String>path("base64"))).isEqualTo(theirs);
        label(placed, Map.of("source", "carrier", "format", "zpl"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("source"));
        label(placed, Map.of("source", "nobody")).then().statusCode(422);
        OrderClient.merchant("rival").label(placed.code()).then().statusCode(404);
    }

    @Test
    void manyLabelsAreOneDocumentWhoeverMadeThem() throws IOException {
        Placed carried = booked();
        carrierHas(carried, "theirs of " + carried.code());
        await().atMost(SOON).until(() -> label(carried, Map.of()).header("Label-Source"), equalTo("carrier"));
        String own = acme.place(Samples.order(OrderClient.reference(), "standard", "1"))
                .path("shipmentCode");
        String codes = "\"shipmentCodes\":[\"" + carried.code() + "\",\"" + own + "\"]";

        Response both = acme.labels("{" + codes + "}");

        both.then().statusCode(200);
        assertThat(PrintedPage.text(both.asByteArray())).contains("theirs of " + carried.code(), own);
        assertThat(PrintedPage.scan(both.asByteArray(), 1)).contains("CODE_128 " + own);
        assertThat(PrintedPage.text(
                        acme.labels("{" + codes + ",\"source\":\"own\"}").asByteArray()))
                .doesNotContain("theirs of");
        acme.labels("{" + codes + ",\"source\":\"carrier\"}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("shipmentCodes[1]"));
    }

    @Test
    void whatCannotBeOpenedIsNeverPrinted() {
        Placed placed = booked();
        put(placed, "%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII));

        await().atMost(SOON).until(() -> asked(placed) >= 2);

        label(placed, Map.of()).then().statusCode(200).header("Label-Source", "own");
    }

    @Test
    void whatIsNoLabelIsNeverPrinted() {
        Placed placed = booked();
        put(placed, CarrierPdf.of(201, "a whole book"));

        await().atMost(SOON).until(() -> asked(placed) >= 2);

        label(placed, Map.of()).then().statusCode(200).header("Label-Source", "own");
    }

    @Test
    void itIsSealedAndForgottenWithItsPeople() {
        Placed placed = booked();
        carrierHas(placed, "sealed");
        await().atMost(SOON).until(() -> label(placed, Map.of()).header("Label-Source"), equalTo("carrier"));
        byte[] stored = database.query(
                        "SELECT pdf FROM carrier_label WHERE order_id = ?",
                        parameters -> parameters.uuid(UUID.fromString(placed.orderId())),
                        row -> row.bytes("pdf"))
                .getFirst();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");

        Optional<Step> step = forget.step(Duration.ofDays(-1), Place.FIRST);
        while (step.isPresent()) {
            step = forget.step(Duration.ofDays(-1), step.get().last());
        }

        assertThat(asked(placed)).isZero();
    }

    private long asked(Placed placed) {
        return database.query(
                        "SELECT coalesce(sum(asked), 0) AS asked FROM carrier_label WHERE order_id = ?",
                        parameters -> parameters.uuid(UUID.fromString(placed.orderId())),
                        row -> row.number("asked"))
                .getFirst();
    }

    private Placed booked() {
        Response placed = acme.place(Samples.order(OrderClient.reference(), "cn-domestic", "0.8"));
        String orderId = placed.then().statusCode(201).extract().path("orderId");
        await().atMost(SOON).until(() -> acme.get(orderId).path("status"), equalTo("BOOKED"));
        return new Placed(orderId, placed.path("shipmentCode"));
    }

    private Response label(Placed placed, Map<String, ?> query) {
        return acme.fetch("/v1/shipments/" + placed.code() + "/label", "*/*", query);
    }

    private byte[] carrierHas(Placed placed, String words) {
        byte[] pdf = CarrierPdf.saying(words);
        put(placed, pdf);
        return pdf;
    }

    private void put(Placed placed, byte[] pdf) {
        String number = acme.get(placed.orderId()).path("trackingNumber");
        given().contentType(PDF)
                .body(pdf)
                .put(carriers + "/YTO/label/" + number)
                .then()
                .statusCode(204);
    }
}
