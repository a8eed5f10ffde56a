package io.waymark.reconciliation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.hostile.HostileInput;
import io.waymark.testkit.hostile.Known;
import java.util.Map;

/** Nothing that a caller sends to this service is answered as its own fault, or breaks a list. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class HostileInputIT extends HostileInput {
    private static final String MERCHANT = "hostile";

    HostileInputIT() {
        super("reconciliation-service", MERCHANT);
    }

    @Override
    protected Known known() {
        try (EventSender events = new EventSender()) {
            PlayedOrder order = new PlayedOrder(events, MERCHANT, "OK", "YTO");
            order.waybillIssued();
            ServiceClient.ledger(order, found -> ServiceClient.kinds(found).size() == 1);
            String export = ServiceClient.post(
                            "/v1/exports", Map.of("from", "2026-01-01", "to", "2026-02-01", "merchantId", MERCHANT))
                    .path("exportId")
                    .asText();
            return new Known(
                    Map.of(
                            "orderId",
                            order.orderId.toString(),
                            "exportId",
                            export,
                            "topic",
                            "payments.events.v1",
                            "consumer",
                            "payments",
                            "key",
                            order.orderId.toString()),
                    Map.of(
                            "post /v1/exports",
                            "{\"from\":\"2026-01-01\",\"to\":\"2026-02-01\",\"zone\":\"Europe/Berlin\",\"merchantId\":\""
                                    + MERCHANT + "\"}"));
        }
    }
}
