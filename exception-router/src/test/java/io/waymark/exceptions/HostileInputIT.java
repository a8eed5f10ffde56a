package io.waymark.exceptions;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.hostile.HostileInput;
import io.waymark.testkit.hostile.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nothing that a caller sends to this service is answered as its own fault, or breaks a list. */
@QuarkusTest
@WithTestResource(Backends.class)
class HostileInputIT extends HostileInput {
    private static final List<String> ACTIONS = List.of("acknowledge", "assign", "close", "resolve", "start");

    private static final List<String> DECISIONS = List.of("acknowledge", "resolve", "wait");

    private static final String MERCHANT = "m-exceptions";

    HostileInputIT() {
        super("exception-router", MERCHANT);
    }

    @Override
    protected Known known() {
        Map<String, String> values = new HashMap<>(Map.of("topic", "shipments.events.v1", "consumer", "shipments"));
        try (EventSender sender = new EventSender()) {
            values.put("caseId", opened(sender));
            values.put("get /v1/my/cases merchantId", MERCHANT);
            values.put("get /v1/my/cases/{caseId} merchantId", MERCHANT);
            ACTIONS.forEach(action -> values.put("post /v1/cases/{caseId}/" + action + " caseId", opened(sender)));
            String begun = opened(sender);
            List.of("acknowledge", "start").forEach(action -> new Desk("admin").act(begun, action, Map.of()));
            values.put("post /v1/cases/{caseId}/wait caseId", begun);
            values.put("incidentId", new Outbreak(sender).awaitIncident());
            DECISIONS.forEach(decision -> values.put(
                    "post /v1/incidents/{incidentId}/" + decision + " incidentId",
                    new Outbreak(sender).awaitIncident()));
        }
        return new Known(
                values,
                Map.of(
                        "post /v1/cases/{caseId}/close",
                        "{\"note\":\"done\"}",
                        "post /v1/cases/{caseId}/resolve",
                        "{\"note\":\"done\"}",
                        "post /v1/cases/{caseId}/wait",
                        "{\"on\":\"CARRIER\",\"until\":\"" + Instant.now().plus(Duration.ofDays(2)) + "\"}",
                        "post /v1/incidents/{incidentId}/resolve",
                        "{\"note\":\"done\"}",
                        "post /v1/incidents/{incidentId}/wait",
                        "{\"on\":\"CARRIER\",\"until\":\"" + Instant.now().plus(Duration.ofDays(2)) + "\"}"));
    }

    private static String opened(EventSender sender) {
        Parcel parcel =
                new Parcel(sender).scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
        return new Desk("admin").awaitCase(parcel, "ADDR_INCORRECT", "OPEN").getString("caseId");
    }
}
