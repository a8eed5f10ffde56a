package io.waymark.order;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.hostile.HostileInput;
import io.waymark.testkit.hostile.Known;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
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
        String closing = "{\"merchantId\":\"" + MERCHANT + "\",\"carrier\":\"WAYMARK\",\"day\":\""
                + LocalDate.now(ZoneId.of("Asia/Shanghai")) + "\"}";
        String manifestId = given().auth()
                .oauth2(TestTokens.bearer("merchant", MERCHANT))
                .contentType("application/json")
                .body(closing)
                .post("/v1/manifests")
                .path("manifestId");
        String release = "{\"fromChannel\":\"intl\",\"toChannel\":\"standard\",\"percent\":0,\"merchantId\":\"%s\"}";
        String releaseId = OrderClient.house("operations")
                .post("/v1/releases", release.formatted(reference))
                .path("releaseId");
        return new Known(
                byName(
                        "orderId",
                        orderId,
                        "referenceNo",
                        reference,
                        "merchantId",
                        MERCHANT,
                        "shipmentCode",
                        shipmentCode,
                        "manifestId",
                        manifestId,
                        "topic",
                        "orders.requests.v1",
                        "room",
                        "merchants",
                        "name",
                        "hostile-entry",
                        "id",
                        "01936f8e-7a10-7cc3-8f5e-0c1d2e3f4a5b",
                        "consumer",
                        "order-requests",
                        "key",
                        MERCHANT + ":" + reference,
                        "releaseId",
                        releaseId),
                byName(
                        "post /v1/orders",
                        order,
                        "post /v1/orders/{orderId}/cancel",
                        "{\"reason\":\"mistake\"}",
                        "post /v1/orders/{orderId}/rebook",
                        "{\"channel\":\"standard\",\"reason\":\"again\"}",
                        "post /v1/orders/{orderId}/correct",
                        correction,
                        "post /v1/manifests",
                        closing,
                        "put /v1/admin/{room}/{name}",
                        "{\"company\":\"Hostile\",\"status\":\"ACTIVE\"}",
                        "post /v1/orders/{orderId}/erase",
                        "{\"reason\":\"asked\"}",
                        "post /v1/people/search",
                        "{\"phone\":\"+86 139 1234 5678\",\"merchantId\":\"" + MERCHANT + "\"}",
                        "post /v1/people/export",
                        "{\"email\":\"anna@example.com\",\"party\":\"CONSIGNEE\",\"merchantId\":\"" + MERCHANT + "\"}",
                        "post /v1/people/erase",
                        "{\"phone\":\"13912345678\",\"country\":\"CN\",\"merchantId\":\"" + MERCHANT
                                + "\",\"reason\":\"asked\"}",
                        "post /v1/rates",
                        order,
                        "post /v1/releases",
                        release.formatted(MERCHANT),
                        "post /v1/releases/{releaseId}/share",
                        "{\"percent\":12.5}",
                        "post /v1/labels",
                        "{\"merchantId\":\"" + MERCHANT + "\",\"shipmentCodes\":[\"" + shipmentCode
                                + "\"],\"referenceNos\":[\"" + reference + "\"],\"paper\":\"a4\"}"));
    }

    /** Names and values in turn. */
    private static Map<String, String> byName(String... namesAndValues) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byName.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return byName;
    }
}
