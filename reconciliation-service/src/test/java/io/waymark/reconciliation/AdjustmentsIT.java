package io.waymark.reconciliation;

import static io.restassured.RestAssured.given;
import static io.waymark.reconciliation.ServiceClient.balances;
import static io.waymark.reconciliation.ServiceClient.json;
import static io.waymark.reconciliation.ServiceClient.kinds;
import static io.waymark.reconciliation.ServiceClient.ledger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.waymark.events.EventTypes;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.OwnerConnection;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody moves money alone, and what was booked is taken back once. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class AdjustmentsIT {
    private static final String PROPOSER = TestTokens.with(Roles.FINANCE, Map.of("sub", "finance-1"));
    private static final String OTHER = TestTokens.with(Roles.FINANCE, Map.of("sub", "finance-2"));
    private static final String ADMIN = TestTokens.with(Roles.ADMIN, Map.of("sub", "admin-1"));

    private final EventSender events = new EventSender();
    private final PlayedOrder order = new PlayedOrder(events, "acme", "OK", "YTO");

    @BeforeEach
    void bookACharge() {
        order.waybillIssued();
        ledger(order, found -> kinds(found).size() == 1);
    }

    @AfterEach
    void closeSender() {
        events.close();
    }

    @Test
    void bookWhatAnotherPersonApproves() {
        Response proposed = propose(PROPOSER, lines(1250, "USD"));
        String id = json(proposed.asString()).path("adjustmentId").asText();
        JsonNode before = ledger(order, found -> true);
        Response own = decide(PROPOSER, id, "approval");
        Response approved = decide(OTHER, id, "approval");
        Response again = decide(OTHER, id, "refusal");

        assertThat(proposed.statusCode()).isEqualTo(201);
        assertThat(kinds(before)).containsExactly("EXPECTED_CHARGE");
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(code(own)).isEqualTo("OWN_PROPOSAL");
        assertThat(json(approved.asString()).path("decidedBy").asText()).isEqualTo("finance-2");
        assertThat(code(again)).isEqualTo("DECIDED_BEFORE");
        JsonNode after = ledger(order, found -> kinds(found).size() == 2);
        assertThat(balances(after)).contains("adjustments USD 1250", "carrier.accrued USD -2500");
        assertThat(after.at("/entries/1/evidence/0").asText()).isEqualTo(id);
        assertThat(after.at("/entries/1/words/0").asText()).isEqualTo("carrier billed more than agreed");
        assertThat(after.at("/entries/1/carrier").asText()).isEqualTo("YTO");
        assertThat(Published.await(EventTypes.POSTING_RECORDED, id, 1)).hasSize(1);
    }

    @Test
    void bookNothingThatIsRefused() {
        String id = proposed(PROPOSER, lines(1250, "USD"));
        Response refused = decide(OTHER, id, "refusal");

        assertThat(json(refused.asString()).path("state").asText()).isEqualTo("REFUSED");
        assertThat(code(decide(OTHER, id, "approval"))).isEqualTo("DECIDED_BEFORE");
        assertThat(kinds(ledger(order, found -> true))).containsExactly("EXPECTED_CHARGE");
        assertThat(ServiceClient.get("/v1/ledger/adjustments?state=REFUSED&orderId=" + order.orderId)
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void leaveALargeAmountToAnAdmin() {
        String id = proposed(PROPOSER, lines(50_001, "USD"));

        assertThat(code(decide(OTHER, id, "approval"))).isEqualTo("ABOVE_LIMIT");
        assertThat(decide(ADMIN, id, "approval").statusCode()).isEqualTo(200);
    }

    @Test
    void takeAnEntryBackOnceAndLinkBoth() {
        String charge = ledger(order, found -> true).at("/entries/0/entryId").asText();
        String first = proposed(PROPOSER, Map.of("reverses", charge));
        String second = proposed(PROPOSER, Map.of("reverses", charge));
        decide(OTHER, first, "approval");
        Response twice = decide(OTHER, second, "approval");
        Response late = propose(PROPOSER, Map.of("reverses", charge));
        order.cancelled();

        assertThat(code(twice)).isEqualTo("ALREADY_REVERSED");
        assertThat(code(late)).isEqualTo("ALREADY_REVERSED");
        JsonNode after = ledger(order, found -> kinds(found).size() == 2);
        assertThat(balances(after)).containsExactly("carrier.expense USD 0", "carrier.accrued USD 0");
        assertThat(after.at("/entries/1/reverses").asText()).isEqualTo(charge);
        assertThat(after.at("/entries/0/reversedBy/0")).isEqualTo(after.at("/entries/1/entryId"));
    }

    @Test
    void nameEverythingThatIsWrong() {
        Map<String, Object> body = new HashMap<>(lines(5, "USD"));
        body.put("reason", " ");
        body.put("evidence", List.of());
        body.put("lines", List.of(Map.of("account", "refunds", "amountMinor", 0, "currency", "XXQ")));
        Response refused = send(PROPOSER, body);
        Response skewed =
                propose(PROPOSER, Map.of("lines", List.of(line("refunds", 5, "USD"), line("carrier.lost", -4, "USD"))));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("reason", "evidence", "lines[0].amountMinor");
        assertThat(skewed.statusCode()).isEqualTo(422);
        assertThat(skewed.asString()).contains("lines[1].account", "sum to zero");
        assertThat(code(send(PROPOSER, with(lines(5, "USD"), UUID.randomUUID()))))
                .isEqualTo("ORDER_UNKNOWN");
    }

    @Test
    void letTheDatabaseRefuseWhoGoesAround() {
        String id = proposed(PROPOSER, lines(1250, "USD"));
        String alone = "INSERT INTO ledger_adjustment_decision VALUES ('" + id + "', true, 'finance-1', now())";
        String unapproved = """
                WITH e AS (
                    INSERT INTO ledger_entry (entry_id, kind, business_key, order_id, merchant_id, reason, evidence,
                                              occurred_at, recorded_at)
                    VALUES (gen_random_uuid(), 'ADJUSTMENT', '%s', gen_random_uuid(), 'acme', 'test',
                            ARRAY[gen_random_uuid()], now(), now())
                    RETURNING position)
                INSERT INTO ledger_line SELECT position, n, 'refunds', n * 2 - 3, 'USD' FROM e, generate_series(1, 2) n
                """.formatted(id);

        assertThatThrownBy(() -> OwnerConnection.run(alone)).hasMessageContaining("another person");
        assertThatThrownBy(() -> OwnerConnection.run(unapproved)).hasMessageContaining("nobody has approved");
    }

    @Test
    void showTheChart() {
        JsonNode accounts = ServiceClient.get("/v1/ledger/accounts").path("accounts");

        assertThat(accounts.at("/1/account").asText()).isEqualTo("carrier.accrued");
        assertThat(accounts.at("/1/type").asText()).isEqualTo("LIABILITY");
        assertThat(accounts.at("/1/normalSide").asText()).isEqualTo("CREDIT");
        assertThat(accounts.at("/1/keptPer").toString()).isEqualTo("[\"SHIPMENT\",\"CARRIER\"]");
    }

    private Map<String, Object> lines(long minor, String currency) {
        return Map.of(
                "shipmentCode",
                order.shipmentCode,
                "carrier",
                "YTO",
                "lines",
                List.of(line("adjustments", minor, currency), line("carrier.accrued", -minor, currency)));
    }

    private static Map<String, Object> line(String account, long minor, String currency) {
        return Map.of("account", account, "amountMinor", minor, "currency", currency);
    }

    private String proposed(String token, Map<String, Object> what) {
        return json(propose(token, what).asString()).path("adjustmentId").asText();
    }

    private Response propose(String token, Map<String, Object> what) {
        return send(token, with(what, order.orderId));
    }

    private static Map<String, Object> with(Map<String, Object> what, UUID orderId) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("orderId", orderId);
        body.putIfAbsent("reason", "carrier billed more than agreed");
        body.putIfAbsent("evidence", List.of(UUID.randomUUID()));
        return body;
    }

    private static Response send(String token, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/ledger/adjustments");
    }

    private static Response decide(String token, String id, String decision) {
        return given().auth().oauth2(token).post("/v1/ledger/adjustments/" + id + "/" + decision);
    }

    private static String code(Response refused) {
        return json(refused.asString()).path("errorCode").asText();
    }
}
