package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.order.label.PrintedPage;
import io.waymark.order.label.adapter.print.ZplReader;
import io.waymark.order.ordering.application.ForgetPeople;
import io.waymark.order.ordering.application.ForgetPeople.Step;
import io.waymark.order.ordering.application.Orders.Place;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches how the label of a shipment is fetched: in every format, by whom, and when there is none. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class LabelIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final OrderClient acme = OrderClient.merchant("acme");

    @Inject
    ForgetPeople forget;

    @Test
    void anOrderSaysWhereItsLabelIsAndThereItIsAtOnce() throws IOException {
        Response placed = acme.place(Samples.order(OrderClient.reference(), "standard", "1.2"));
        String code = placed.path("shipmentCode");

        placed.then().statusCode(201).body("label.href", equalTo("/v1/shipments/" + code + "/label"));
        acme.get(placed.path("orderId")).then().body("label.href", equalTo("/v1/shipments/" + code + "/label"));
        Response label = acme.fetch(placed.path("label.href"), "*/*", Map.of());

        label.then().statusCode(200).contentType("application/pdf").header("Cache-Control", "private, no-store");
        assertThat(PrintedPage.scan(label.asByteArray(), 0))
                .containsExactlyInAnyOrder("CODE_128 " + code, "QR_CODE " + code);
        assertThat(PrintedPage.text(label.asByteArray()))
                .contains(Samples.NAME, "+8613912345678", "中关村大街 27 号", "韩梅梅", "100080", "1.2 kg", "DDU");
    }

    @Test
    void aLabelIsFoundByReferenceNumber() throws IOException {
        String reference = OrderClient.reference();
        String code = place(LabelOrders.german(reference));

        Response label = acme.fetch("/v1/orders/label", "*/*", Map.of("referenceNo", reference));

        assertThat(PrintedPage.scan(label.asByteArray(), 0)).contains("QR_CODE " + code);
        assertThat(PrintedPage.plain(PrintedPage.text(label.asByteArray())))
                .contains("JürgenGroß", PrintedPage.plain(LabelOrders.GERMAN_STREET));
        OrderClient.house("support")
                .fetch("/v1/orders/label", "*/*", Map.of("referenceNo", reference, "merchantId", "acme"))
                .then()
                .statusCode(200);
        OrderClient.house("support")
                .fetch("/v1/orders/label", "*/*", Map.of("referenceNo", reference))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("merchantId"));
    }

    @Test
    void whoAcceptsNothingByNameGetsAPdf() {
        String reference = OrderClient.reference();
        String code = place(LabelOrders.german(reference));

        for (String path : List.of("/v1/shipments/" + code + "/label", "/v1/orders/label?referenceNo=" + reference)) {
            given().auth()
                    .oauth2(TestTokens.bearer("merchant", "acme"))
                    .header("Accept", "")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf");
        }
    }

    @Test
    void theSameOrderHasTheSameBytes() {
        String code = place(LabelOrders.arabic(OrderClient.reference()));

        byte[] first = acme.label(code).asByteArray();

        assertThat(acme.label(code).asByteArray()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"image/png,", "*/*,png", "image/png,png"})
    void aPictureIsScanned(String accept, String format) throws IOException {
        String code = place(LabelOrders.arabic(OrderClient.reference()));
        Map<String, ?> query = format == null ? Map.of("dpi", 300) : Map.of("format", format, "dpi", 300);

        Response label = acme.fetch("/v1/shipments/" + code + "/label", accept, query);

        label.then().statusCode(200).contentType("image/png");
        assertThat(PrintedPage.scan(label.asByteArray()))
                .containsExactlyInAnyOrder("CODE_128 " + code, "QR_CODE " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/zpl", "x-application/zpl"})
    void aLabelPrinterIsToldWhatToPrint(String accept) {
        String code = place(LabelOrders.american(OrderClient.reference(), 3, 1999));

        Response label = acme.fetch("/v1/shipments/" + code + "/label", accept, Map.of());

        label.then().statusCode(200).contentType(accept);
        assertThat(ZplReader.dataBehind(ZplReader.read(label.asString()), "A0"))
                .contains("1/3", "2/3", "3/3", "US  10001");
    }

    @Test
    void aLabelComesInJson() {
        String code = place(Samples.order(OrderClient.reference(), "standard", "1"));

        Response json = acme.fetch("/v1/shipments/" + code + "/label", "application/json", Map.of("format", "png"));

        json.then().statusCode(200).body("mediaType", equalTo("image/png"));
        assertThat(Base64.getDecoder().decode(json.<String>path("base64")))
                .isEqualTo(acme.fetch(json.path("href").toString().replaceFirst("\\?.*", ""), "image/png", Map.of())
                        .asByteArray());
        acme.fetch("/v1/shipments/" + code + "/label", "*/*", Map.of("format", "json"))
                .then()
                .statusCode(200)
                .body("mediaType", equalTo("application/pdf"));
    }

    @Test
    void eachParcelHasItsPageAndMayBePrintedAlone() throws IOException {
        String code = place(LabelOrders.american(OrderClient.reference(), 5, 1999));

        byte[] all = acme.label(code).asByteArray();
        byte[] third = acme.fetch("/v1/shipments/" + code + "/label", "*/*", Map.of("parcel", 3))
                .asByteArray();
        byte[] sheets = acme.fetch("/v1/shipments/" + code + "/label", "*/*", Map.of("paper", "a4"))
                .asByteArray();

        assertThat(PrintedPage.pages(all)).isEqualTo(5);
        assertThat(PrintedPage.text(third)).contains("3/5").doesNotContain("1/5");
        assertThat(PrintedPage.pages(sheets)).isEqualTo(2);
        acme.fetch("/v1/shipments/" + code + "/label", "*/*", Map.of("parcel", 6))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("parcel"));
    }

    @Test
    void theCarriersNumberIsScannedFirstAndTheWarehouseIsTheSender() throws IOException {
        Response placed = acme.place(LabelOrders.american(OrderClient.reference(), 1, 1999));
        String code = placed.path("shipmentCode");
        String orderId = placed.path("orderId");
        await().atMost(SOON).until(() -> acme.get(orderId).path("trackingNumber"), notNullValue());

        byte[] label = acme.label(code).asByteArray();

        assertThat(PrintedPage.scan(label, 0))
                .contains("CODE_128 UPS" + code.substring(2, 11), "CODE_128 " + code, "QR_CODE " + code);
        assertThat(PrintedPage.text(label))
                .contains("Waymark Returns East", "08817")
                .doesNotContain("韩梅梅");
    }

    @ParameterizedTest
    @CsvSource({
        "format,gif",
        "dpi,600",
        "paper,letter",
        "parcel,0",
        "parcel,x",
    })
    void whatIsNotUnderstoodIsNamed(String field, String value) {
        String code = place(Samples.order(OrderClient.reference(), "standard", "1"));

        acme.fetch("/v1/shipments/" + code + "/label", "*/*", Map.of(field, value))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void anUnknownShipmentHasNoLabel() {
        acme.label("HW999999999CN").then().statusCode(404).body("errorCode", equalTo("ORDER_NOT_FOUND"));
        acme.label("nonsense").then().statusCode(404).body("errorCode", equalTo("ORDER_NOT_FOUND"));
    }

    @Test
    void anotherMerchantsLabelDoesNotExist() {
        String code = place(Samples.order(OrderClient.reference(), "standard", "1"));

        OrderClient.merchant("rival").label(code).then().statusCode(404).body("errorCode", equalTo("ORDER_NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource({"operations,200", "support,200", "admin,200", "technical,403", "finance,403"})
    void onlyRolesThatHandleParcelsPrint(String role, int status) {
        String code = place(Samples.order(OrderClient.reference(), "standard", "1"));

        OrderClient.house(role).label(code).then().statusCode(status);
    }

    @Test
    void nothingIsPrintedOfACancelledShipment() {
        Response placed = acme.place(Samples.order(OrderClient.reference(), "standard", "1"));
        acme.cancel(placed.path("orderId"), "sold out").then().statusCode(200);

        acme.label(placed.path("shipmentCode")).then().statusCode(409).body("errorCode", equalTo("SHIPMENT_CANCELLED"));
    }

    @Test
    void nothingIsPrintedOnceThePeopleAreForgotten() {
        String code = place(Samples.order(OrderClient.reference(), "standard", "1"));

        Optional<Step> step = forget.step(Duration.ofDays(-1), Place.FIRST);
        while (step.isPresent()) {
            step = forget.step(Duration.ofDays(-1), step.get().last());
        }

        acme.label(code).then().statusCode(410).body("errorCode", equalTo("PEOPLE_FORGOTTEN"));
    }

    private String place(String order) {
        return acme.place(order).then().statusCode(201).extract().path("shipmentCode");
    }
}
