package io.waymark.reconciliation;

import static io.restassured.RestAssured.given;
import static io.waymark.reconciliation.ServiceClient.kinds;
import static io.waymark.reconciliation.ServiceClient.ledger;
import static io.waymark.reconciliation.ServiceClient.proofIs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.waymark.events.EventTypes;
import io.waymark.events.shipments.NumberReuse;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.rest.ConsoleClient;
import io.waymark.web.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class SettlementIT {
    private final EventSender events = new EventSender();

    @ConfigProperty(name = "waymark.psp.base-url")
    String psp;

    @AfterEach
    void closeSender() {
        events.close();
    }

    @Test
    void uploadOnceDeliveredAndTellFinance() {
        PlayedOrder order = paid("OK");
        ledger(order, proofIs("WAITING"));
        order.stands(2, ShipmentState.DELIVERED, false);
        JsonNode proof = ledger(order, proofIs("ACCEPTED")).at("/settlement/0");
        assertThat(proof.path("carrierNo").asText()).isEqualTo("SF");
        assertThat(seen(order).path("recorded")).hasSize(1);
        assertThat(seen(order).at("/recorded/0").asText()).isEqualTo(order.trackingNumber);
        assertThat(Published.await(EventTypes.SETTLEMENT_PROOF_ACCEPTED, order.transaction, 1))
                .hasSize(1);
    }

    /** The payment comes after the delivery: which topic is faster must not matter. */
    @Test
    void uploadWhenThePaymentIsHeardOfLast() {
        PlayedOrder order = new PlayedOrder(events, "acme", "OK", "SF");
        order.stands(2, ShipmentState.DELIVERED, false);
        ledger(order, found -> found.path("shipments").size() == 1);
        order.paid("stc_pay");
        ledger(order, proofIs("ACCEPTED"));
        assertThat(seen(order).path("requests").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"NF,3,1", "E5,3,1", "TO,2,1", "TR,2,1", "DU,1,0"})
    void tryAgainUntilTheProviderHasIt(String mood, int requests, int recorded) {
        PlayedOrder order = delivered(mood, "SF");
        JsonNode proof = ledger(order, proofIs("ACCEPTED")).at("/settlement/0");
        assertThat(proof.path("attempts").asInt()).isEqualTo(requests);
        assertThat(seen(order).path("requests").asInt()).isEqualTo(requests);
        assertThat(seen(order).path("accepted").asInt()).isEqualTo(recorded);
    }

    @Test
    void handARefusalToAPersonAndTryAgainOnlyWhenAsked() {
        PlayedOrder order = delivered("UT", "SF");
        JsonNode refused = ledger(order, proofIs("REFUSED")).at("/settlement/0");
        assertThat(refused.path("responseCode").asText()).isEqualTo("40002");
        assertThat(seen(order).path("requests").asInt()).isEqualTo(1);
        assertThat(Published.await(EventTypes.SETTLEMENT_PROOF_REFUSED, order.transaction, 1))
                .hasSize(1);
        JsonNode incident = incident(order);
        assertThat(incident.path("kind").asText()).isEqualTo("PSP_UPLOAD_FAILED");
        assertThat(incident.path("subject").asText()).isEqualTo("psp/" + order.transaction);

        ServiceClient.post("/v1/settlements/retry", Map.of("transactionId", order.transaction));

        ledger(order, proofIs("ACCEPTED"));
        assertThat(Published.await(EventTypes.INCIDENT_CLEARED, order.transaction, 1))
                .hasSize(1);
    }

    @Test
    void refuseABadSignatureAsAFaultOfTheLink() {
        PlayedOrder order = delivered("BS", "SF");
        ledger(order, proofIs("REFUSED"));
        assertThat(incident(order).path("subject").asText()).isEqualTo("psp/merchant/800058");
        assertThat(seen(order).path("requests").asInt()).isEqualTo(1);
    }

    @Test
    void refuseACodeThatTheProviderDoesNotTakeAsAFaultOfTheCarrier() {
        PlayedOrder order = delivered("BC", "STO");

        ledger(order, proofIs("REFUSED"));

        assertThat(incident(order).path("subject").asText()).isEqualTo("psp/carrier/STO/refused");
        assertThat(seen(order).path("requests").asInt()).isEqualTo(1);
    }

    /** Data say which account a merchant's number belongs to, the environment its secret. */
    @Test
    void signWithTheSecretOfTheMerchantsAccount() {
        new ConsoleClient()
                .put("psp-accounts", "900001", Map.of("merchant_no", "900001", "account", "sea"))
                .then()
                .statusCode(200);
        PlayedOrder order = new PlayedOrder(events, "acme", "BS", "SF");
        order.paidTo("900001");
        order.stands(2, ShipmentState.DELIVERED, false);

        ledger(order, proofIs("ACCEPTED"));
    }

    @Test
    void refuseAnAccountWithoutASecret() {
        new ConsoleClient()
                .put("psp-accounts", "900002", Map.of("merchant_no", "900002", "account", "nowhere"))
                .then()
                .statusCode(422)
                .body("errors[0].message", is("waymark.psp.accounts.nowhere.secret is not set"));
    }

    @Test
    void keepEveryUploadAndEveryAnswer() {
        PlayedOrder order = delivered("NF", "SF");
        ledger(order, proofIs("ACCEPTED"));

        JsonNode uploads = ServiceClient.get("/v1/settlements/uploads?transactionId=" + order.transaction)
                .path("items");

        assertThat(uploads).hasSize(3);
        JsonNode first = uploads.get(0);
        assertThat(first.path("outcome").asText()).isEqualTo("NOT_FINAL");
        assertThat(first.path("responseCode").asText()).isEqualTo("40001");
        assertThat(first.path("httpStatus").asInt()).isEqualTo(200);
        assertThat(first.path("response").asText()).contains("Transaction not in final status");
        JsonNode request = ServiceClient.json(first.path("request").asText());
        assertThat(request.path("trackingNo").asText()).isEqualTo(order.trackingNumber);
        assertThat(request.path("sign").asText()).isEqualTo("***");
        assertThat(uploads.get(2).path("outcome").asText()).isEqualTo("ACCEPTED");
        assertThat(uploads.get(2).path("attempt").asInt()).isEqualTo(3);
    }

    @Test
    void keepAnUploadThatNobodyAnswered() {
        PlayedOrder order = delivered("TR", "SF");
        ledger(order, proofIs("ACCEPTED"));

        JsonNode first = ServiceClient.get("/v1/settlements/uploads?orderId=" + order.orderId)
                .at("/items/0");

        assertThat(first.path("outcome").asText()).isEqualTo("UNREACHABLE");
        assertThat(first.path("responseCode").asText()).isEqualTo("TIMEOUT");
        assertThat(first.has("response")).isFalse();
    }

    @Test
    void warnFinanceFiveDaysBeforeTheClockRunsOutAndSayWhenItIsProven() {
        PlayedOrder order = new PlayedOrder(events, "acme", "OK", "SF");
        order.stands(2, ShipmentState.IN_TRANSIT, false);
        order.paidBefore(Duration.ofDays(26));

        JsonNode warning = incident(order);
        assertThat(warning.path("kind").asText()).isEqualTo("FIN_SETTLEMENT_DUE");
        assertThat(warning.path("code").asText()).isEqualTo("DUE_SOON");
        assertThat(warning.path("detail").asText()).endsWith("WAITING, NOT_DELIVERED");

        order.stands(3, ShipmentState.DELIVERED, false);
        ledger(order, proofIs("ACCEPTED"));
        JsonNode cleared = Published.await(EventTypes.INCIDENT_CLEARED, order.transaction, 1)
                .getFirst();
        assertThat(cleared.path("subject").asText())
                .isEqualTo(warning.path("subject").asText());
    }

    @Test
    void tellFinanceOnceThatTheClockHasRunOut() {
        PlayedOrder order = new PlayedOrder(events, "acme", "OK", "SF");
        order.stands(2, ShipmentState.IN_TRANSIT, false);
        order.paidBefore(Duration.ofDays(31));

        assertThat(incident(order).path("code").asText()).isEqualTo("OVERDUE");

        order.stands(3, ShipmentState.RETURNED, false);
        Published.await(EventTypes.INCIDENT_CLEARED, order.transaction, 1);
        assertThat(Published.await(EventTypes.INCIDENT_DETECTED, order.shipmentCode, 1))
                .hasSize(1);
    }

    @Test
    void askAPersonWhereTheProviderHasNoSuchCarrier() {
        PlayedOrder order = delivered("OK", "PIGEON");
        JsonNode proof = ledger(order, proofIs("REFUSED")).at("/settlement/0");
        assertThat(proof.path("responseCode").asText()).isEqualTo("CARRIER_UNMAPPED");
        assertThat(incident(order).path("code").asText()).isEqualTo("CARRIER_UNMAPPED");
        assertThat(seen(order).path("requests").asInt()).isZero();
    }

    @Test
    void holdWhileTheStateIsInDisputeAndReleaseAfterwards() {
        PlayedOrder order = new PlayedOrder(events, "acme", "OK", "SF");
        order.waybillIssued();
        order.stands(2, ShipmentState.DELIVERED, true);
        order.contradicted(3);
        ledger(order, found -> found.at("/shipments/0/history").size() == 2);
        order.paid("stc_pay");
        ledger(order, proofIs("HELD"));
        assertThat(Published.await(EventTypes.SETTLEMENT_PROOF_HELD, order.transaction, 1))
                .hasSize(1);
        assertThat(seen(order).path("requests").asInt()).isZero();
        order.stands(4, ShipmentState.DELIVERED, false);
        ledger(order, proofIs("ACCEPTED"));
        assertThat(seen(order).path("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void holdWhileTheNumberMayBeAnEarlierParcelsAndReleaseAfterwards() {
        PlayedOrder order = paid("OK");
        Instant issuedAt = Instant.parse("2026-11-20T08:00:00Z");
        Instant earlier = Instant.parse("2026-02-03T10:00:00Z");
        order.stands(2, ShipmentState.DELIVERED, false, new NumberReuse(earlier, issuedAt, true));
        JsonNode held = ledger(order, proofIs("HELD")).at("/settlement/0");
        assertThat(held.path("reason").asText()).isEqualTo("NUMBER_REUSED");
        assertThat(Published.await(EventTypes.SETTLEMENT_PROOF_HELD, order.transaction, 1))
                .hasSize(1);
        assertThat(seen(order).path("requests").asInt()).isZero();

        order.stands(4, ShipmentState.DELIVERED, false, new NumberReuse(earlier, issuedAt, false));
        order.stands(3, ShipmentState.DELIVERED, false, new NumberReuse(earlier, issuedAt, true));

        ledger(order, proofIs("ACCEPTED"));
        assertThat(seen(order).path("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void uploadNothingForAParcelThatCameBack() {
        PlayedOrder order = new PlayedOrder(events, "acme", "OK", "SF");
        order.waybillIssued();
        order.stands(3, ShipmentState.RETURNED, false);
        order.stands(2, ShipmentState.DELIVERED, false);
        ledger(order, found -> found.at("/shipments/0/history").size() == 2);
        order.paid("stc_pay");
        JsonNode proof = ledger(order, proofIs("WAITING")).at("/settlement/0");
        assertThat(proof.path("reason").asText()).isEqualTo("TURNED_BACK");
        assertThat(seen(order).path("requests").asInt()).isZero();
    }

    @Test
    void uploadOptionalProofFromDispatchOnWhereItIsSwitchedOn() {
        PlayedOrder wanted = new PlayedOrder(events, "acme", "OK", "SF");
        wanted.paid("mada");
        wanted.stands(2, ShipmentState.PICKED_UP, false);
        PlayedOrder unwanted = new PlayedOrder(events, "acme", "OK", "SF");
        unwanted.paid("card");
        unwanted.stands(2, ShipmentState.DELIVERED, false);
        ledger(wanted, proofIs("ACCEPTED"));
        JsonNode proof = ledger(unwanted, proofIs("NOT_APPLICABLE")).at("/settlement/0");
        assertThat(proof.path("reason").asText()).isEqualTo("METHOD_OPTIONAL");
    }

    @Test
    void listProofsForFinanceAlone() {
        PlayedOrder order = paid("OK");
        ledger(order, proofIs("WAITING"));
        JsonNode page = ServiceClient.get("/v1/settlements?state=WAITING&orderId=" + order.orderId);
        assertThat(page.path("items")).hasSize(1);
        assertThat(ServiceClient.get("/v1/settlements?limit=1&orderId=" + order.orderId)
                        .has("nextCursor"))
                .isFalse();
        JsonNode first = ServiceClient.get("/v1/settlements?limit=1");
        assertThat(first.path("nextCursor").asText()).isNotEmpty();
        for (String role : List.of(Roles.SUPPORT, Roles.OPERATIONS)) {
            assertThat(given().auth()
                            .oauth2(TestTokens.bearer(role))
                            .get("/v1/settlements")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aFilterThatIsNotUnderstoodIsNamed() {
        for (String field : List.of("state", "orderId")) {
            JsonNode problem = ServiceClient.get("/v1/settlements?" + field + "=nope");
            assertThat(problem.path("status").asInt()).isEqualTo(422);
            assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        }
    }

    @Test
    void retryAllWithoutABody() {
        given().auth()
                .oauth2(TestTokens.bearer(Roles.FINANCE))
                .contentType(ContentType.JSON)
                .post("/v1/settlements/retry")
                .then()
                .statusCode(200);
    }

    private PlayedOrder paid(String mood) {
        PlayedOrder order = new PlayedOrder(events, "acme", mood, "SF");
        order.waybillIssued();
        order.paid("stc_pay");
        ledger(order, found -> kinds(found).size() == 2);
        return order;
    }

    private PlayedOrder delivered(String mood, String carrier) {
        PlayedOrder order = new PlayedOrder(events, "acme", mood, carrier);
        order.paid("stc_pay");
        order.stands(2, ShipmentState.DELIVERED, false);
        return order;
    }

    private JsonNode incident(PlayedOrder order) {
        return Published.await(EventTypes.INCIDENT_DETECTED, order.shipmentCode, 1)
                .getFirst();
    }

    private JsonNode seen(PlayedOrder order) {
        return ServiceClient.json(
                given().get(psp + "/uploads?" + order.transaction).asString());
    }
}
