package io.waymark.reconciliation.ledger.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.EntryKind;
import io.waymark.reconciliation.ledger.domain.FinancialFact;
import io.waymark.reconciliation.ledger.domain.FinancialFact.ChargeCancelled;
import io.waymark.reconciliation.ledger.domain.FinancialFact.ChargeExpected;
import io.waymark.reconciliation.ledger.domain.FinancialFact.PaymentCaptured;
import io.waymark.reconciliation.ledger.domain.FinancialFact.PaymentVoided;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts are booked once, however often and in whatever order they arrive. */
class BookFactsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID ORDER = new UUID(1, 1);
    private static final FinancialFact EXPECTED =
            new ChargeExpected(new UUID(2, 1), ORDER, "acme", "WM1", "YTO", usd(1250), NOON);
    private static final FinancialFact CANCELLED =
            new ChargeCancelled(new UUID(2, 2), ORDER, "acme", "WM1", "CUSTOMER", NOON);
    private static final FinancialFact CAPTURED =
            new PaymentCaptured(new UUID(2, 3), ORDER, "acme", "t1", "stc_pay", usd(5000), NOON);
    private static final FinancialFact VOIDED =
            new PaymentVoided(new UUID(2, 4), ORDER, "acme", "v1", "t1", usd(2000), "STOCK", NOON);

    private final InMemoryEntries entries = new InMemoryEntries();
    private final InMemoryWaitingReversals waiting = new InMemoryWaitingReversals(entries);
    private final List<Entry> published = new ArrayList<>();
    private final BookFacts book =
            new BookFacts(entries, waiting, published::addAll, Clock.fixed(NOON, ZoneOffset.UTC));

    private static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }

    @Test
    void aFactThatComesAgainMovesNoMoney() {
        book.book(List.of(CAPTURED, CAPTURED));
        book.book(List.of(CAPTURED));

        assertThat(entries.ofOrder(ORDER)).extracting(Entry::kind).containsExactly(EntryKind.PAYMENT_CAPTURED);
        assertThat(published).isEqualTo(entries.ofOrder(ORDER));
    }

    @Test
    void aReversalThatComesFirstIsBookedTogetherWithWhatItTakesBack() {
        book.book(List.of(CANCELLED));
        assertThat(entries.ofOrder(ORDER)).isEmpty();
        assertThat(waiting.ofOrder(ORDER)).hasSize(1);

        book.book(List.of(EXPECTED));

        assertThat(entries.ofOrder(ORDER))
                .extracting(Entry::kind)
                .containsExactly(EntryKind.EXPECTED_CHARGE, EntryKind.EXPECTED_CHARGE_REVERSAL);
        assertThat(waiting.ofOrder(ORDER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOrderOfArrivalMovesNoMoney(long seed) {
        List<FinancialFact> arrivals =
                new ArrayList<>(List.of(EXPECTED, CANCELLED, CAPTURED, VOIDED, CANCELLED, CAPTURED));
        Collections.shuffle(arrivals, new Random(seed));

        arrivals.forEach(fact -> book.book(List.of(fact)));

        assertThat(entries.ofOrder(ORDER))
                .extracting(Entry::kind)
                .containsExactlyInAnyOrder(
                        EntryKind.EXPECTED_CHARGE,
                        EntryKind.EXPECTED_CHARGE_REVERSAL,
                        EntryKind.PAYMENT_CAPTURED,
                        EntryKind.PAYMENT_REVERSAL);
        assertThat(published).isEqualTo(entries.ofOrder(ORDER));
    }
}
