package io.waymark.reconciliation;

import static io.restassured.RestAssured.given;
import static io.waymark.reconciliation.ServiceClient.balances;
import static io.waymark.reconciliation.ServiceClient.kinds;
import static io.waymark.reconciliation.ServiceClient.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.EventTypes;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class LedgerIT {
    private final EventSender events = new EventSender();

    @AfterEach
    void closeSender() {
        events.close();
    }

    @Test
    void accrueTheExpectedChargeAndTellFinance() {
        PlayedOrder order = order();
        UUID waybill = order.waybillIssued();
        JsonNode ledger = ledger(order, found -> kinds(found).size() == 1);
        assertThat(kinds(ledger)).containsExactly("EXPECTED_CHARGE");
        assertThat(balances(ledger)).containsExactly("carrier.expense USD 1250", "carrier.accrued USD -1250");
        assertThat(ledger.at("/entries/0/evidence/0").asText()).isEqualTo(waybill.toString());
        List<JsonNode> postings = Published.await(EventTypes.POSTING_RECORDED, order.orderId.toString(), 1);
        assertThat(postings).hasSize(1);
        assertThat(postings.getFirst().path("lines")).hasSize(2);
    }

    @Test
    void takeBackWhatWasExpectedWhenTheOrderIsCancelled() {
        PlayedOrder order = order();
        order.waybillIssued();
        order.cancelled();
        JsonNode ledger = ledger(order, found -> kinds(found).size() == 2);
        assertThat(kinds(ledger)).containsExactly("EXPECTED_CHARGE", "EXPECTED_CHARGE_REVERSAL");
        assertThat(balances(ledger)).containsExactly("carrier.expense USD 0", "carrier.accrued USD 0");
        assertThat(ledger.at("/entries/1/reverses")).isEqualTo(ledger.at("/entries/0/entryId"));
    }

    @Test
    void keepACancellationUntilItsWaybillIsThere() {
        PlayedOrder order = order();
        order.cancelled();
        JsonNode early = ledger(order, found -> found.path("pendingReversals").size() == 1);
        order.waybillIssued();
        JsonNode late = ledger(order, found -> kinds(found).size() == 2);
        assertThat(kinds(early)).isEmpty();
        assertThat(balances(late)).containsExactly("carrier.expense USD 0", "carrier.accrued USD 0");
        assertThat(late.path("pendingReversals")).isEmpty();
    }

    @Test
    void bookAFactOnceEvenUnderOtherEventIds() {
        PlayedOrder order = order();
        for (int i = 0; i < 3; i++) {
            order.waybillIssued();
            order.paid("card");
            order.refunded("r-" + order.shipmentCode, 900);
            order.cancelled();
        }
        PlayedOrder last = order();
        last.waybillIssued();
        last.paid("card");
        ledger(last, found -> kinds(found).size() == 2);
        JsonNode ledger = ledger(order, found -> kinds(found).size() >= 4);
        assertThat(kinds(ledger))
                .containsExactlyInAnyOrder("EXPECTED_CHARGE", "EXPECTED_CHARGE_REVERSAL", "PAYMENT_CAPTURED", "REFUND");
        assertThat(Published.await(EventTypes.POSTING_RECORDED, order.orderId.toString(), 4))
                .hasSize(4);
    }

    @Test
    void reachTheSameBalancesWhateverTheOrderOfArrival() {
        PlayedOrder forth = order();
        forth.waybillIssued();
        forth.paid("card");
        forth.refunded("f-" + forth.shipmentCode, 900);
        forth.reversed("CHARGEBACK", "fc-" + forth.shipmentCode, 400);
        forth.reversed("VOID", "fv-" + forth.shipmentCode, 100);
        forth.cancelled();
        PlayedOrder back = order();
        back.cancelled();
        back.reversed("VOID", "bv-" + back.shipmentCode, 100);
        back.reversed("CHARGEBACK", "bc-" + back.shipmentCode, 400);
        back.refunded("b-" + back.shipmentCode, 900);
        back.paid("card");
        back.waybillIssued();
        JsonNode one = ledger(forth, found -> kinds(found).size() == 6);
        JsonNode other = ledger(back, found -> kinds(found).size() == 6);
        assertThat(balances(one))
                .isEqualTo(balances(other))
                .containsExactly(
                        "carrier.expense USD 0",
                        "carrier.accrued USD 0",
                        "customer.receivable SAR -9800",
                        "psp.clearing SAR 8500",
                        "refunds SAR 900",
                        "chargebacks SAR 400");
    }

    @Test
    void explainARefundByTheParcelsHistoryAndItsCases() {
        PlayedOrder order = order();
        order.waybillIssued();
        order.stands(2, ShipmentState.IN_TRANSIT, false);
        UUID returned = order.stands(5, ShipmentState.RETURNED, false);
        order.stands(4, ShipmentState.RETURNING, false);
        UUID opened = order.caseOpened("RETURNED");
        ledger(
                order,
                found -> found.path("cases").size() == 1
                        && found.at("/shipments/0/history").size() == 3);
        order.refunded("r-" + order.shipmentCode, 9900);
        JsonNode ledger = ledger(order, found -> kinds(found).contains("REFUND"));
        JsonNode explanation = ledger.at("/entries/1/explanations/0");
        assertThat(explanation.path("stateThen").asText()).isEqualTo("RETURNED");
        assertThat(explanation.path("evidence").asText()).isEqualTo(returned.toString());
        assertThat(explanation.at("/cases/0").asText()).isEqualTo(opened.toString());
        assertThat(ledger.at("/shipments/0/state").asText()).isEqualTo("RETURNED");
        assertThat(ledger.at("/shipments/0/history/0/occurredAt").asText()).endsWith("+08:00");
    }

    @Test
    void showAMerchantItsOwnOrdersOnly() {
        PlayedOrder order = order();
        order.waybillIssued();
        ledger(order, found -> kinds(found).size() == 1);
        String path = "/v1/orders/" + order.orderId + "/ledger";
        assertThat(status(path, TestTokens.bearer(Roles.MERCHANT, order.merchant)))
                .isEqualTo(200);
        assertThat(status(path, TestTokens.bearer(Roles.ADMIN))).isEqualTo(200);
        assertThat(status(path, TestTokens.bearer(Roles.MERCHANT, "somebody-else")))
                .isEqualTo(404);
        assertThat(status(path, TestTokens.bearer(Roles.SUPPORT))).isEqualTo(403);
        assertThat(given().get(path).statusCode()).isEqualTo(401);
    }

    private static int status(String path, String token) {
        return given().auth().oauth2(token).get(path).statusCode();
    }

    private PlayedOrder order() {
        return new PlayedOrder(events, "acme", "OK", "YTO");
    }
}
