package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.order.label.PrintedPage;
import io.waymark.testkit.Backends;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Watches packing slips and customs declarations. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class ShipmentPapersIT {
    private final OrderClient acme = OrderClient.merchant("acme");

    @Test
    void aPackingSlipListsParcelsAndGoods() throws IOException {
        String reference = OrderClient.reference();
        String code = acme.place(LabelOrders.american(reference, 40, 1999)).path("shipmentCode");

        Response slip = fetch(acme, code, "packing-slip");

        slip.then().statusCode(200).contentType("application/pdf");
        assertThat(PrintedPage.pages(slip.asByteArray())).isEqualTo(2);
        assertThat(PrintedPage.text(slip.asByteArray()))
                .contains(
                        code,
                        reference,
                        "40/40",
                        "cotton shirt",
                        "SHIRT-M",
                        "19.99 USD",
                        "韩梅梅",
                        "Ada Byron",
                        "50 kg gross");
    }

    @ParameterizedTest
    @CsvSource({"1999,CN 22,39.98 USD", "50000,CN 23,1000.00 USD"})
    void aDeclarationIsOnTheFormForItsValue(long valueMinor, String form, String total) throws IOException {
        String code = acme.place(LabelOrders.american(OrderClient.reference(), 1, valueMinor))
                .path("shipmentCode");

        Response declaration = fetch(acme, code, "customs-declaration");

        declaration.then().statusCode(200).contentType("application/pdf");
        assertThat(PrintedPage.scan(declaration.asByteArray(), 0)).contains("CODE_128 " + code);
        assertThat(PrintedPage.text(declaration.asByteArray()))
                .contains(form, "Total " + total, "620520", "0.4 kg", "DDP", "韩梅梅");
    }

    @Test
    void goodsThatCrossNoBorderAreNotDeclared() {
        String code = acme.place(Samples.order(OrderClient.reference(), "standard", "1"))
                .path("shipmentCode");

        fetch(acme, code, "customs-declaration")
                .then()
                .statusCode(409)
                .body("errorCode", equalTo("NO_CUSTOMS_DECLARATION"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"packing-slip", "customs-declaration"})
    void papersAreShownToWhomTheLabelIs(String paper) {
        Response placed = acme.place(LabelOrders.american(OrderClient.reference(), 1, 1999));
        String code = placed.path("shipmentCode");

        fetch(OrderClient.house("operations"), code, paper).then().statusCode(200);
        fetch(OrderClient.house("finance"), code, paper).then().statusCode(403);
        fetch(OrderClient.merchant("rival"), code, paper).then().statusCode(404);
        fetch(acme, "HW999999999CN", paper).then().statusCode(404);
    }

    private static Response fetch(OrderClient client, String code, String paper) {
        return client.fetch("/v1/shipments/" + code + "/" + paper, "*/*", Map.of());
    }
}
