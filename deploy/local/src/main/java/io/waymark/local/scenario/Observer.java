package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.waymark.local.Suite;
import io.waymark.local.settings.ServiceName;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks every service through its public interface what it knows of a consignment. */
final class Observer {
    private final Suite suite;
    private final Map<ServiceName, Door> doors = new EnumMap<>(ServiceName.class);

    Observer(Suite suite, Http http) {
        this.suite = suite;
        for (ServiceName service : ServiceName.values()) {
            doors.put(service, Door.of(suite, http, service, "admin", null));
        }
    }

    /** The order as order-service answers it; a missing node where it does not know it. */
    JsonNode order(Consignment consignment) throws InterruptedException {
        return order(consignment.merchant(), consignment.referenceNo());
    }

    JsonNode order(String merchant, String referenceNo) throws InterruptedException {
        return ask(ServiceName.ORDER, "/v1/orders?merchantId=" + merchant + "&referenceNo=" + referenceNo);
    }

    /** The ledger of an order; a missing node where nothing is known of it. */
    JsonNode ledger(String orderId) throws InterruptedException {
        return ask(ServiceName.RECONCILIATION, "/v1/orders/" + orderId + "/ledger");
    }

    /** The newest cases about partners' interfaces, one page of them. */
    JsonNode technicalCases() throws InterruptedException {
        return ask(ServiceName.EXCEPTIONS, "/v1/cases?owner=technical&limit=200");
    }

    /** Whether the technical desk has to see to a carrier that does not answer. */
    boolean isDown(String carrier) throws InterruptedException {
        for (JsonNode one : technicalCases().path("items")) {
            if (one.path("code").asText().equals("CARRIER_API_DOWN")
                    && one.path("about").asText().contains(carrier)
                    && !isOver(one)) {
                return true;
            }
        }
        return false;
    }

    Observed observe(Consignment consignment) throws InterruptedException {
        JsonNode order = order(consignment);
        String code = order.path("shipmentCode").asText("");
        String orderId = order.path("orderId").asText("");
        boolean known = !code.isEmpty();
        JsonNode shipment = known ? ask(ServiceName.TRACKING, "/v1/shipments/" + code) : MissingNode.getInstance();
        JsonNode cases =
                known ? ask(ServiceName.EXCEPTIONS, "/v1/cases?shipmentCode=" + code) : MissingNode.getInstance();
        JsonNode ledger = known ? ledger(orderId) : MissingNode.getInstance();
        return new Observed(
                orderId,
                code,
                order.path("trackingNumber").asText(""),
                order.path("status").asText(""),
                order.path("booking").path("state").asText(""),
                shipment.path("state").asText(""),
                shipment.path("conflict").asBoolean(),
                shipment.path("nodes").size(),
                cases(cases.path("items")),
                entries(ledger),
                sums(ledger),
                ledger.path("settlement").path(0).path("state").asText(""),
                suite.psp().transactions().proofs(consignment.transactionId()));
    }

    private JsonNode ask(ServiceName service, String path) throws InterruptedException {
        Http.Answer answer = Objects.requireNonNull(doors.get(service)).get(path);
        return switch (answer.status()) {
            case 200 -> answer.body();
            case 404 -> MissingNode.getInstance();
            default -> throw new IllegalStateException(service + " " + path + ": " + answer);
        };
    }

    private static Set<String> cases(JsonNode items) {
        Set<String> cases = new TreeSet<>();
        for (JsonNode item : items) {
            cases.add(item.path("family").asText() + "/" + item.path("owner").asText()
                    + (isOver(item) ? "/resolved" : "/open"));
        }
        return cases;
    }

    private static boolean isOver(JsonNode item) {
        String state = item.path("state").asText();
        return state.equals("RESOLVED") || state.equals("CLOSED");
    }

    private static Map<String, Integer> entries(JsonNode ledger) {
        Map<String, Integer> entries = new TreeMap<>();
        for (JsonNode entry : ledger.path("entries")) {
            entries.merge(entry.path("kind").asText(), 1, Integer::sum);
        }
        return entries;
    }

    private static Map<String, Long> sums(JsonNode ledger) {
        Map<String, Long> sums = new TreeMap<>();
        for (JsonNode entry : ledger.path("entries")) {
            for (JsonNode line : entry.path("lines")) {
                sums.merge(
                        line.path("currency").asText(), line.path("amountMinor").asLong(), Long::sum);
            }
        }
        return sums;
    }
}
