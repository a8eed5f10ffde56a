package io.waymark.reconciliation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.hostile.HostileInput;
import io.waymark.testkit.hostile.Known;
import java.util.List;
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
            String adjustment = ServiceClient.post("/v1/ledger/adjustments", adjustment(order.orderId.toString()))
                    .path("adjustmentId")
                    .asText();
            return new Known(
                    Map.of(
                            "orderId",
                            order.orderId.toString(),
                            "exportId",
                            export,
                            "period",
                            "2000-02",
                            "adjustmentId",
                            adjustment,
                            "topic",
                            "payments.events.v1",
                            "consumer",
                            "payments",
                            "key",
                            order.orderId.toString()),
                    Map.of(
                            "post /v1/ledger/adjustments",
                            "{\"orderId\":\"" + order.orderId + "\",\"reason\":\"test\",\"evidence\":[\""
                                    + order.orderId
                                    + "\"],\"occurredAt\":\"2026-01-01T00:00:00Z\",\"lines\":[" + side(5) + ","
                                    + side(-5)
                                    + "]}",
                            "post /v1/ledger/periods/{period}/closing",
                            "{\"reason\":\"test\"}",
                            "post /v1/ledger/periods/{period}/reopening",
                            "{\"reason\":\"test\"}",
                            "post /v1/ledger/rates",
                            "{\"from\":\"USD\",\"to\":\"EUR\",\"day\":\"2026-01-01\",\"rate\":\"0.9\",\"source\":\"test\"}",
                            "post /v1/exports",
                            "{\"from\":\"2026-01-01\",\"to\":\"2026-02-01\",\"zone\":\"Europe/Berlin\",\"merchantId\":\""
                                    + MERCHANT + "\"}"));
        }
    }

    private static Map<String, Object> adjustment(String orderId) {
        return Map.of(
                "orderId",
                orderId,
                "reason",
                "test",
                "evidence",
                List.of(orderId),
                "lines",
                List.of(
                        Map.of("account", "refunds", "amountMinor", 5, "currency", "USD"),
                        Map.of("account", "psp.clearing", "amountMinor", -5, "currency", "USD")));
    }

    private static String side(int minor) {
        return "{\"account\":\"refunds\",\"amountMinor\":" + minor + ",\"currency\":\"USD\"}";
    }
}
