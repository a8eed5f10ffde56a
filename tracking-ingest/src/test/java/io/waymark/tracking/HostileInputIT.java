package io.waymark.tracking;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.hostile.HostileInput;
import io.waymark.testkit.hostile.Known;
import io.waymark.tracking.callback.Subscriber;
import io.waymark.tracking.ingest.IngestProfile;
import io.waymark.tracking.ingest.Orders;
import io.waymark.tracking.ingest.Pushes;
import io.waymark.web.Roles;
import java.time.Duration;
import java.util.Map;

/** Nothing that a caller sends to this service is answered as its own fault, or breaks a list. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class HostileInputIT extends HostileInput {
    private static final String MERCHANT = "m-hostile";

    HostileInputIT() {
        super("tracking-ingest", MERCHANT);
    }

    @Override
    protected Known known() {
        String number = Pushes.freshNumber();
        Orders order;
        try (EventSender sender = new EventSender()) {
            order = Orders.of(sender, MERCHANT, "YTO", number);
            order.accepted();
            order.waybillIssued();
        }
        Pushes.sendKdniao(Pushes.kdniao(number, Pushes.trace(0, "1")));
        await().atMost(Duration.ofSeconds(20)).until(() -> shipment(order.shipmentCode()) == 200);
        String subscription = new Subscriber(MERCHANT)
                .call()
                .contentType("application/json")
                .body(Map.of("callbackUrl", "http://127.0.0.1:65001/here"))
                .post("/v1/subscriptions")
                .path("id");
        return new Known(
                Map.ofEntries(
                        Map.entry("shipmentCode", order.shipmentCode()),
                        Map.entry("provider", "kdniao"),
                        Map.entry("account", "main"),
                        Map.entry("code", "HOSTILE"),
                        Map.entry("get /v1/shipments/nodes trackingNumber", number),
                        Map.entry("get /v1/subscriptions/{id} id", subscription),
                        Map.entry("delete /v1/subscriptions/{id} id", "none"),
                        Map.entry("get /v1/subscriptions/{id}/deliveries id", subscription),
                        Map.entry("post /v1/subscriptions/{id}/deliveries/{deliveryId}/replay id", subscription),
                        Map.entry("post /v1/subscriptions/{id}/replay id", subscription),
                        Map.entry("post /v1/subscriptions/{id}/pause id", subscription),
                        Map.entry("post /v1/subscriptions/{id}/resume id", subscription),
                        Map.entry("post /v1/subscriptions/{id}/secret id", subscription),
                        Map.entry("topic", "orders.events.v1"),
                        Map.entry("consumer", "orders"),
                        Map.entry("key", order.orderId().toString())),
                Map.of(
                        "put /v1/mappings/{provider}/{code}",
                        "{\"state\":\"OUT_FOR_DELIVERY\",\"substate\":\"with_courier\",\"note\":\"the carrier says so\"}",
                        "post /v1/subscriptions",
                        "{\"callbackUrl\":\"http://127.0.0.1:65001/here\"}"));
    }

    private static int shipment(String shipmentCode) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.bearer(Roles.ADMIN))
                .get("/v1/shipments/" + shipmentCode)
                .statusCode();
    }
}
