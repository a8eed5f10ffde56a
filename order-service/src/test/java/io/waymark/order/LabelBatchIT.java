package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.order.label.PrintedPage;
import io.waymark.order.ordering.application.PlaceOrders;
import io.waymark.order.ordering.application.Placement;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Watches many labels at once: in one document, in good time, or none of them. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class LabelBatchIT {
    /** Ten times what an unhurried machine of two cores takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final OrderClient acme = OrderClient.merchant("acme");

    @Inject
    PlaceOrders placeOrders;

    @Inject
    ObjectMapper json;

    @Test
    void fiveHundredLabelsAreOneDocument() throws IOException {
        List<String> codes = place(500);

        long start = System.nanoTime();
        Response labels = acme.labels(body("shipmentCodes", codes));
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        labels.then().statusCode(200).contentType("application/pdf");
        assertThat(taken).isLessThan(PATIENCE);
        assertThat(PrintedPage.pages(labels.asByteArray())).isEqualTo(500);
        assertThat(PrintedPage.scan(labels.asByteArray(), 0)).contains("CODE_128 " + codes.getFirst());
        assertThat(PrintedPage.scan(labels.asByteArray(), 499)).contains("CODE_128 " + codes.getLast());
    }

    @Test
    void codesAndReferencesShareSheets() throws IOException {
        String reference = OrderClient.reference();
        acme.place(LabelOrders.german(reference)).then().statusCode(201);
        String code = acme.place(LabelOrders.american(OrderClient.reference(), 4, 1999))
                .path("shipmentCode");

        Response labels = acme.labels("{\"shipmentCodes\":[\"" + code + "\"],\"referenceNos\":[\"" + reference
                + "\"],\"format\":\"pdf\",\"paper\":\"a4\"}");

        assertThat(PrintedPage.pages(labels.asByteArray())).isEqualTo(2);
        assertThat(PrintedPage.plain(PrintedPage.text(labels.asByteArray())))
                .contains("4/4", PrintedPage.plain(LabelOrders.GERMAN_STREET));
    }

    @Test
    void whatCannotBePrintedIsNamedAndNothingIsPrinted() {
        String mine = acme.place(LabelOrders.german(OrderClient.reference())).path("shipmentCode");
        String foreign = OrderClient.merchant("rival")
                .place(LabelOrders.german(OrderClient.reference()))
                .path("shipmentCode");
        Response cancelled = acme.place(LabelOrders.german(OrderClient.reference()));
        acme.cancel(cancelled.path("orderId"), null).then().statusCode(200);

        acme.labels("{\"shipmentCodes\":[\"%s\",\"%s\",\"x\",\"%s\"],\"referenceNos\":[\"R-none\"]}"
                        .formatted(mine, foreign, cancelled.path("shipmentCode")))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errorCode", equalTo("LABELS_NOT_PRINTABLE"))
                .body("errors", hasSize(4))
                .body("errors[0].field", equalTo("shipmentCodes[1]"))
                .body("errors[0].message", equalTo(foreign + " is unknown"))
                .body("errors[1].field", equalTo("shipmentCodes[2]"))
                .body("errors[2].message", containsString("is cancelled"))
                .body("errors[3].field", equalTo("referenceNos[0]"));
    }

    @Test
    void aBatchHasBounds() {
        List<String> many = Collections.nCopies(501, "HW000000014CN");

        acme.labels(body("shipmentCodes", many))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("shipmentCodes"));
        acme.labels("{}").then().statusCode(422).body("errors[0].field", equalTo("shipmentCodes"));
        acme.labels("{\"shipmentCodes\":[\"x\"],\"format\":\"png\"}")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("format"));
        OrderClient.house("admin")
                .labels("{\"referenceNos\":[\"R-1\"]}")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("merchantId"));
        OrderClient.house("finance")
                .labels("{\"shipmentCodes\":[\"x\"]}")
                .then()
                .statusCode(403);
    }

    /** In one go, as the Kafka door does it. */
    private List<String> place(int orders) throws IOException {
        List<PlaceOrders.Command> commands = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            String order = i % 2 == 0
                    ? LabelOrders.arabic(OrderClient.reference())
                    : Samples.order(OrderClient.reference(), "standard", "1");
            commands.add(new PlaceOrders.Command(
                    json.readValue(order, OrderRequest.class).of("acme"), null));
        }
        return placeOrders.place(commands).stream()
                .map(placement ->
                        ((Placement.Placed) placement).order().shipmentCode().value())
                .toList();
    }

    private static String body(String field, List<String> values) {
        return "{\"" + field + "\":" + values.stream().collect(Collectors.joining("\",\"", "[\"", "\"]")) + "}";
    }
}
