package io.waymark.reconciliation;

import static io.waymark.reconciliation.ServiceClient.balances;
import static io.waymark.reconciliation.ServiceClient.kinds;
import static io.waymark.reconciliation.ServiceClient.ledger;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.played.PlayedOrder;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No amount breaks an order's books: the absurd is not booked, and what was booked adds up, however large it grows. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class LargeSumsIT {
    private static final String ENTRY = """
            WITH entry AS (
                INSERT INTO ledger_entry (entry_id, kind, business_key, order_id, merchant_id, reason, evidence,
                                          occurred_at, recorded_at)
                VALUES (gen_random_uuid(), 'REFUND', gen_random_uuid()::text, ?, 'acme', 'test',
                        ARRAY[gen_random_uuid()], now(), now())
                RETURNING position)
            INSERT INTO ledger_line (position, line, account, amount_minor, currency)
            SELECT position, 1, 'refunds', ?, 'SAR' FROM entry
            UNION ALL SELECT position, 2, 'psp.clearing', -?, 'SAR' FROM entry""";

    private final EventSender events = new EventSender();

    @Inject
    Database database;

    @AfterEach
    void closeSender() {
        events.close();
    }

    @Test
    void anAbsurdRefundIsPutAsideAndTheOrdersBooksGoOn() {
        PlayedOrder order = new PlayedOrder(events, "acme", "OK", "YTO");
        order.waybillIssued();
        order.refunded("huge-1-" + order.shipmentCode, Long.MAX_VALUE);
        order.refunded("huge-2-" + order.shipmentCode, Long.MAX_VALUE);
        order.refunded("sound-" + order.shipmentCode, 900);

        JsonNode ledger = ledger(order, found -> kinds(found).contains("REFUND"));

        assertThat(kinds(ledger)).containsExactlyInAnyOrder("EXPECTED_CHARGE", "REFUND");
        assertThat(balances(ledger)).contains("refunds SAR 900");
    }

    @Test
    void sumsBeyondALongAreShownExactly() {
        PlayedOrder order = new PlayedOrder(events, "acme", "OK", "YTO");
        order.waybillIssued();
        ledger(order, found -> kinds(found).size() == 1);
        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> database.update(ENTRY, parameters -> parameters
                            .uuid(order.orderId)
                            .number(Long.MAX_VALUE)
                            .number(Long.MAX_VALUE)));
        }

        JsonNode ledger = ledger(order, found -> kinds(found).size() == 3);

        assertThat(ledger.path("balances").toString()).contains("18446744073709551614", "-18446744073709551614");
    }
}
