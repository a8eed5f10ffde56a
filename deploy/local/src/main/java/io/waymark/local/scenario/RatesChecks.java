package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.local.Suite;
import io.waymark.local.settings.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks what each channel would cost and compares it with what the books expect its carrier to bill. */
final class RatesChecks {
    /** The carriers of the scenario, and those that are described besides. */
    private static final int LEAST_CHANNELS = 6;

    private final Observer observer;
    private final Door door;

    RatesChecks(Suite suite, Http http, Observer observer) {
        this.observer = observer;
        this.door = Door.of(suite, http, ServiceName.ORDER, "admin", null);
    }

    Check quotesAreCharges(Map<Consignment, Observed> seen) throws InterruptedException {
        List<Map.Entry<Consignment, Observed>> issued = seen.entrySet().stream()
                .filter(entry -> entry.getKey().story() != Story.NOT_SERVED)
                .toList();
        List<String> faults = Parallel.map(issued, entry -> fault(entry.getKey(), entry.getValue())).stream()
                .filter(fault -> !fault.isEmpty())
                .toList();
        return Check.none("what a channel is quoted at is its expected charge", faults, issued.size() + " quotes");
    }

    /** Whoever has a channel has an address here. */
    Check carriersAreConnected(Consignment order) throws InterruptedException {
        JsonNode offers = rates(order).path("channels");
        List<String> connected = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (JsonNode offer : offers) {
            boolean isCut = offer.path("errorCode").asText().equals("NOT_CONNECTED");
            (isCut ? faults : connected).add(offer.path("channel").asText());
        }
        if (connected.size() < LEAST_CHANNELS) {
            faults.add("connected are only " + connected);
        }
        return Check.none("every channel's carrier can be asked", faults, connected.size() + " channels");
    }

    private String fault(Consignment order, Observed known) throws InterruptedException {
        String quoted = quote(rates(order), order.channel());
        String charged = charge(observer.ledger(known.orderId()));
        return Objects.equals(quoted, charged)
                ? ""
                : order.referenceNo() + ": quoted " + quoted + ", charged " + charged;
    }

    private JsonNode rates(Consignment order) throws InterruptedException {
        return door.post("/v1/rates", OrderForms.of(order)).body();
    }

    private static String quote(JsonNode answer, Channel channel) {
        for (JsonNode offer : answer.path("channels")) {
            if (offer.path("channel").asText().equals(channel.code())) {
                return money(offer.path("charge"));
            }
        }
        return "nothing";
    }

    private static String charge(JsonNode ledger) {
        for (JsonNode entry : ledger.path("entries")) {
            if (entry.path("kind").asText().equals("EXPECTED_CHARGE")) {
                for (JsonNode line : entry.path("lines")) {
                    if (line.path("account").asText().equals("carrier.expense")) {
                        return money(line);
                    }
                }
            }
        }
        return "nothing";
    }

    private static String money(JsonNode amount) {
        return amount.path("amountMinor").asLong() + " "
                + amount.path("currency").asText();
    }
}
