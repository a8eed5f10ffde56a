package io.waymark.reconciliation;

import static io.waymark.reconciliation.ServiceClient.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.reconciliation.history.OrderBooks;
import io.waymark.reconciliation.ledger.application.BookFacts;
import io.waymark.reconciliation.ledger.domain.FinancialFact;
import io.waymark.reconciliation.ledger.domain.FinancialFact.ChargeCancelled;
import io.waymark.reconciliation.ledger.domain.FinancialFact.ChargeExpected;
import io.waymark.reconciliation.ledger.domain.FinancialFact.ChargedBack;
import io.waymark.reconciliation.ledger.domain.FinancialFact.PaymentCaptured;
import io.waymark.reconciliation.ledger.domain.FinancialFact.PaymentVoided;
import io.waymark.reconciliation.ledger.domain.FinancialFact.RefundPaid;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Facts in any order, with any repetitions, cut into any transactions, and months closed at any moment between them: the balances are
 * the same, sum to zero, and a month that was closed stays as it was sealed.
 */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class AnyOrderOfFactsIT {
    private static final CurrencyUnit SAR = CurrencyUnit.of("SAR");

    @Inject
    BookFacts ledger;

    @Inject
    OrderBooks books;

    @Inject
    Months months;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void giveTheSameBalances(long seed) {
        Random random = new Random(seed);
        YearMonth month = months.open();
        UUID straight = UUID.randomUUID();
        UUID shuffled = UUID.randomUUID();
        book(straight, facts(straight, month));
        List<FinancialFact> repeated = new ArrayList<>(facts(shuffled, month));
        for (int i = 0; i < 6; i++) {
            repeated.add(repeated.get(random.nextInt(repeated.size())));
        }
        Collections.shuffle(repeated, random);
        int closedAt = random.nextInt(repeated.size());
        JsonNode closed = null;
        for (int next = 0; next < repeated.size(); ) {
            if (closed == null && next >= closedAt) {
                closed = months.close(month);
            }
            int end = Math.min(repeated.size(), next + 1 + random.nextInt(3));
            book(shuffled, repeated.subList(next, end));
            next = end;
        }
        JsonNode closedAfterAll = closed == null ? months.close(month) : closed;

        assertThat(balances(shuffled)).isEqualTo(balances(straight)).hasSize(6);
        assertThat(sum(shuffled)).isZero();
        assertThat(Months.find(month)).isEqualTo(closedAfterAll);
        assertThat(Months.verify(month).path("intact").asBoolean()).isTrue();
    }

    private void book(UUID order, List<FinancialFact> facts) {
        QuarkusTransaction.requiringNew().run(() -> {
            books.take(Map.of(order, "acme"));
            ledger.book(facts);
        });
    }

    /** Of the month and the one behind it. */
    private static List<FinancialFact> facts(UUID order, YearMonth month) {
        Instant then = month.atDay(10).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant later = month.plusMonths(1).atDay(10).atStartOfDay().toInstant(ZoneOffset.UTC);
        String tag = order.toString();
        return List.of(
                new ChargeExpected(id(), order, "acme", "WM1" + tag, "YTO", money(1250), then),
                new ChargeExpected(id(), order, "acme", "WM2" + tag, "UPS", money(990), later),
                new ChargeCancelled(id(), order, "acme", "WM1" + tag, "CUSTOMER", later),
                new PaymentCaptured(id(), order, "acme", "t" + tag, "stc_pay", money(9900), then),
                new PaymentVoided(id(), order, "acme", "v" + tag, "t" + tag, money(100), "STOCK", then),
                new PaymentVoided(id(), order, "acme", "w" + tag, "t" + tag, money(200), "STOCK", later),
                new RefundPaid(id(), order, "acme", "WM1" + tag, "r" + tag, "t" + tag, money(900), "RETURNED", then),
                new ChargedBack(id(), order, "acme", "c" + tag, "t" + tag, money(400), "FRAUD", later));
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private static Money money(long minor) {
        return Money.ofMinor(SAR, minor);
    }

    private static List<String> balances(UUID order) {
        List<String> balances = new ArrayList<>();
        items(order).forEach(item -> balances.add(item.path("account").asText() + item.path("amountMinor")));
        return balances;
    }

    private static long sum(UUID order) {
        long sum = 0;
        for (JsonNode item : items(order)) {
            sum += item.path("amountMinor").asLong();
        }
        return sum;
    }

    private static JsonNode items(UUID order) {
        return get("/v1/ledger/balances?orderId=" + order).path("items");
    }
}
