package io.waymark.order;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.hostile.HostileInput;
import io.waymark.testkit.hostile.Known;
import java.util.Map;

/** Nothing that a caller sends to this service is answered as its own fault, or breaks a list. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class HostileInputIT extends HostileInput {
    private static final String MERCHANT = "hostile";

    HostileInputIT() {
        super("order-service", MERCHANT);
    }

    @Override
    protected Known known() {
        String reference = OrderClient.reference();
        Response placed = OrderClient.merchant(MERCHANT).place(Samples.order(reference, "standard", "1"));
        String orderId = placed.path("orderId");
        String shipmentCode = placed.path("shipmentCode");
        String order = Samples.order(Known.UNIQUE, "standard", "1")
                .replaceFirst("\\{", "{\"merchantId\":\"" + MERCHANT + "\",");
        String correction = "{\"reason\":\"again\",\"correction\":"
                + Samples.order("x", "standard", "1")
                        .replaceFirst("\"referenceNo\": \"x\", \"channel\": \"standard\", ", "")
                + "}";
        return new Known(
                Map.of(
                        "orderId",
                        orderId,
                        "referenceNo",
                        reference,
                        "merchantId",
                        MERCHANT,
                        "shipmentCode",
                        shipmentCode,
                        "topic",
                        "orders.requests.v1",
                        "consumer",
                        "order-requests",
                        "key",
                        MERCHANT + ":" + reference),
                Map.of(
                        "post /v1/orders",
                        order,
                        "post /v1/orders/{orderId}/cancel",
                        "{\"reason\":\"mistake\"}",
                        "post /v1/orders/{orderId}/rebook",
                        "{\"channel\":\"standard\",\"reason\":\"again\"}",
                        "post /v1/orders/{orderId}/correct",
                        correction,
                        "post /v1/labels",
                        "{\"merchantId\":\"" + MERCHANT + "\",\"shipmentCodes\":[\"" + shipmentCode
                                + "\"],\"referenceNos\":[\"" + reference + "\"],\"paper\":\"a4\"}"));
    }
}
