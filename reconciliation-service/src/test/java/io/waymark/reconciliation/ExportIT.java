package io.waymark.reconciliation;

import static io.restassured.RestAssured.given;
import static io.waymark.reconciliation.ServiceClient.kinds;
import static io.waymark.reconciliation.ServiceClient.ledger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class ExportIT {
    private final EventSender events = new EventSender();
    private final String merchant = "export-" + UUID.randomUUID();

    @AfterEach
    void closeSender() {
        events.close();
    }

    @Test
    void writeTheSameBytesAgainWhateverIsBookedLater() throws NoSuchAlgorithmException {
        booked(3);
        JsonNode export = ready(Instant.now().plusSeconds(60));
        byte[] first = csv(export);
        booked(1);
        byte[] again = csv(export);
        assertThat(again).isEqualTo(first);
        assertThat(sha256(first)).isEqualTo(export.path("sha256").asText());
    }

    @Test
    void exportAPastPeriodTheSameUnderAnotherRequest() {
        booked(2);
        Instant end = Instant.now();
        JsonNode one = ready(end);
        booked(1);
        JsonNode other = ready(end);
        assertThat(other.path("exportId")).isNotEqualTo(one.path("exportId"));
        assertThat(csv(other)).isEqualTo(csv(one));
    }

    @Test
    void addUpToTheLedger() throws NoSuchAlgorithmException {
        List<PlayedOrder> orders = booked(3);
        JsonNode export = ready(Instant.now().plusSeconds(60));
        byte[] file = csv(export);
        List<NamedCsvRecord> lines = records(file, "LINE");
        assertThat(lines).hasSize(orders.size() * 4).hasSize(export.path("rows").asInt());
        assertThat(sum(lines, "USD", 1)).isEqualTo("37.50");
        assertThat(export.at("/totals/1/currency").asText()).isEqualTo("USD");
        assertThat(export.at("/totals/1/debits").asText()).isEqualTo("37.50");
        assertThat(export.at("/totals/1/credits").asText()).isEqualTo("-37.50");
        assertThat(records(file, "DEBITS").getLast().getField("amount")).isEqualTo("37.50");
        assertThat(records(file, "ROWS").getFirst().getField("line")).isEqualTo("12");
        String text = new String(file, StandardCharsets.UTF_8);
        byte[] beforeHash = text.substring(0, text.indexOf("SHA256,")).getBytes(StandardCharsets.UTF_8);
        assertThat(records(file, "SHA256").getFirst().getField("entry_id")).isEqualTo(sha256(beforeHash));
    }

    @Test
    void disarmTextButKeepNegativeAmountsNumbers() {
        String formula = "=" + merchant + ", \"quoted\"\r\nbroken";
        PlayedOrder order = new PlayedOrder(events, formula, "OK", "YTO");
        order.refunded("r-" + order.shipmentCode, 123);
        ledger(order, found -> kinds(found).size() == 1);
        byte[] file = csv(ready(formula, Instant.now().plusSeconds(60)));
        List<NamedCsvRecord> lines = records(file, "LINE");
        assertThat(lines.getFirst().getField("merchant_id")).isEqualTo("'" + formula);
        assertThat(lines.getLast().getField("amount")).isEqualTo("-1.23");
    }

    @Test
    void sayWhyByACodeAndKeepTheWordsInTheLedgerAlone() {
        PlayedOrder order = new PlayedOrder(events, merchant, "OK", "YTO");
        order.refunded("r-" + order.shipmentCode, 123, "the lamp of bartholomew is broken");
        order.refunded("s-" + order.shipmentCode, 321, "requested_by_customer");
        JsonNode ledger = ledger(order, found -> kinds(found).size() == 2);
        String file = new String(csv(ready(Instant.now().plusSeconds(60))), StandardCharsets.UTF_8);
        assertThat(file).doesNotContain("bartholomew").contains(": OTHER").contains(": CUSTOMER_REQUEST");
        assertThat(ledger.at("/entries/0/words/0").asText()).isEqualTo("the lamp of bartholomew is broken");
        assertThat(ledger.at("/entries/0/reason").asText()).endsWith(": OTHER");
    }

    @Test
    void giveAMerchantItsOwnEntriesOnly() {
        booked(1);
        String token = TestTokens.bearer(Roles.MERCHANT, "somebody-else");
        String path = "/v1/exports/" + ready(Instant.now()).path("exportId").asText();
        JsonNode own = ServiceClient.json(given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("from", "2026-01-01", "to", "2036-01-01", "merchantId", merchant))
                .post("/v1/exports")
                .asString());
        assertThat(own.path("merchantId").asText()).isEqualTo("somebody-else");
        assertThat(given().auth().oauth2(token).get(path).statusCode()).isEqualTo(404);
        assertThat(given().auth().oauth2(token).get(path + "/csv").statusCode()).isEqualTo(404);
        assertThat(given().auth()
                        .oauth2(TestTokens.bearer(Roles.SUPPORT))
                        .get(path)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nameEveryFieldThatCannotBeUsed() {
        JsonNode problem = ServiceClient.post("/v1/exports", Map.of("from", "yesterday", "zone", "Mars/Olympus"));
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("errors")).hasSize(3);
    }

    @Test
    void nameThePeriodThatAMissingBodyLacks() {
        given().auth()
                .oauth2(TestTokens.bearer(Roles.FINANCE))
                .contentType(ContentType.JSON)
                .post("/v1/exports")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("from", "to")));
    }

    private List<PlayedOrder> booked(int orders) {
        List<PlayedOrder> played = Stream.generate(() -> new PlayedOrder(events, merchant, "OK", "YTO"))
                .limit(orders)
                .toList();
        played.forEach(PlayedOrder::waybillIssued);
        played.forEach(order -> order.paid("card"));
        played.forEach(order -> ledger(order, found -> kinds(found).size() == 2));
        return played;
    }

    private JsonNode ready(Instant to) {
        return ready(merchant, to);
    }

    private static JsonNode ready(String merchant, Instant to) {
        String id = ServiceClient.post(
                        "/v1/exports", Map.of("from", "2026-01-01", "to", to.toString(), "merchantId", merchant))
                .path("exportId")
                .asText();
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> ServiceClient.get("/v1/exports/" + id),
                        found -> found.path("state").asText().equals("READY"));
    }

    private static byte[] csv(JsonNode export) {
        return given().auth()
                .oauth2(TestTokens.bearer(Roles.FINANCE))
                .get(export.path("csv").asText())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static List<NamedCsvRecord> records(byte[] file, String kind) {
        return CsvReader.builder().ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8)).stream()
                .filter(record -> record.getField("record").equals(kind))
                .toList();
    }

    private static String sum(List<NamedCsvRecord> lines, String currency, int sign) {
        return lines.stream()
                .filter(line -> line.getField("currency").equals(currency))
                .map(line -> new BigDecimal(line.getField("amount")))
                .filter(amount -> amount.signum() == sign)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
