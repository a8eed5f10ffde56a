package io.waymark.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.waymark.delivery.deadletter.DeadLetterHeaders;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import io.waymark.web.Roles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can never be booked is put aside with the name of its field, and the next event of the order is booked. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class BorderIT {
    private static final String REFUND = """
            {"orderId":"ORDER","merchantId":"m-border","refundId":"r-1","transactionId":"t-1",
             "amount":{"amountMinor":900,"currency":"SAR"},"reason":"RETURNED","issuedAt":"2026-03-01T10:00:00Z"}""";

    private final EventSender events = new EventSender();
    private final PlayedOrder order = new PlayedOrder(events, "acme", "OK", "YTO");
    private final String key = order.orderId.toString();

    @AfterEach
    void closeSender() {
        events.close();
    }

    @Test
    void noneParksTheOrdersKey() {
        try (TopicProbe letters =
                TopicProbe.fromNow(Topics.deadLetters(Topics.PAYMENTS_EVENTS, "reconciliation-service"))) {
            refund("900,", "18.5,");
            refund("900,", "-900,");
            refund("900,", "0,");
            refund("900,", "\"900\",");
            refund("SAR", "XTS");
            refund("m-border", " ");
            refund("2026-03-01T10", "+12026-03-01T10");
            refund("RETURNED", "\\u0000");
            refund("\"refundId\":\"r-1\"", "\"refundId\":\"r-1\",\"refundId\":\"r-2\"");
            order.refunded("after-" + order.shipmentCode, 900);

            List<ProbedRecord> put = letters.await(9, letter -> key.equals(letter.key()), Duration.ofSeconds(30));

            assertThat(put)
                    .extracting(BorderIT::field)
                    .containsExactly(
                            "amount.amountMinor",
                            "amount.amountMinor",
                            "amount.amountMinor",
                            "amount.amountMinor",
                            "amount.currency",
                            "merchantId",
                            "issuedAt",
                            "reason",
                            "refundId");
            JsonNode ledger =
                    ServiceClient.ledger(order, found -> found.path("entries").size() == 1);
            assertThat(ledger.at("/entries/0/kind").asText()).isEqualTo("REFUND");
            assertThat(parkedKeys()).doesNotContain(key);
        }
    }

    private static String field(ProbedRecord letter) {
        return letter.header(DeadLetterHeaders.CAUSE).orElse("").replaceAll("refund\\.issued\\.v1: ([^ ]+) .*", "$1");
    }

    private void refund(String original, String spoilt) {
        String value = REFUND.replace("ORDER", key).replace(original, spoilt);
        var record = new ProducerRecord<>(Topics.PAYMENTS_EVENTS, key, value.getBytes(StandardCharsets.UTF_8));
        header(record, CloudEventHeaders.ID, UUID.randomUUID().toString());
        header(record, CloudEventHeaders.TYPE, EventTypes.REFUND_ISSUED.name());
        header(record, CloudEventHeaders.TIME, "2026-03-01T10:00:00Z");
        events.send(record);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> parkedKeys() {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.bearer(Roles.TECHNICAL))
                .get("/v1/parked-keys")
                .then()
                .statusCode(200)
                .extract()
                .path("items.key");
    }
}
