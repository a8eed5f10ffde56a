package io.waymark.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.ProbedRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A right event passes, and each thing that can be wrong with it is named. */
class ContractCheckTest {
    private static final Map<String, String> HEADERS = Map.of(
            "ce_id", "019cad9d-de6c-7025-9e37-79b97f4a7c15",
            "ce_type", "payment.reversed.v1",
            "ce_source", "psp",
            "ce_specversion", "1.0",
            "ce_time", "2026-04-15T09:00:00Z",
            "ce_dataschema", "https://waymark.io/schemas/payment.reversed.v1.json",
            "content-type", "application/json");
    private final String payload = sample();
    private final String key = payload.replaceAll("(?s).*\"orderId\": \"([^\"]+)\".*", "$1");

    ContractCheckTest() throws IOException {}

    @Test
    void passesAGoldenSample() {
        assertThat(ContractCheck.faults(event("payments.events.v1", key, payload, HEADERS)))
                .isEmpty();
    }

    @Test
    void namesEveryFault() {
        Map<String, String> headers = new HashMap<>(HEADERS);
        headers.put("ce_id", "not-a-uuid");
        headers.put("ce_dataschema", "https://waymark.io/schemas/other.json");
        headers.remove("ce_source");

        assertThat(String.join(
                        "\n",
                        ContractCheck.faults(event(
                                "orders.events.v1", "x", payload.replace("CHARGEBACK", "PERSONAL-WORD"), headers))))
                .contains("topic", "ce_id", "ce_dataschema", "ce_source", "kind breaks enum", "key should be")
                .doesNotContain("PERSONAL-WORD");
    }

    @Test
    void namesATypeThatTheContractDoesNotKnow() {
        assertThat(ContractCheck.faults(event("payments.events.v1", key, payload, Map.of("ce_type", "gift.given.v1"))))
                .singleElement()
                .asString()
                .contains("gift.given.v1");
    }

    private static ProbedRecord event(String topic, String key, String value, Map<String, String> headers) {
        return new ProbedRecord(topic, 0, 0, key, value, headers);
    }

    private static String sample() throws IOException {
        try (InputStream in = ContractCheckTest.class.getResourceAsStream("/samples/payment.reversed.v1/full.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
