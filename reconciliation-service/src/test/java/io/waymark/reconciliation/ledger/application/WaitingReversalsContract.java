package io.waymark.reconciliation.ledger.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.reconciliation.ledger.application.WaitingReversals.Ripe;
import io.waymark.reconciliation.ledger.domain.Account;
import io.waymark.reconciliation.ledger.domain.BookingKey;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.EntryKind;
import io.waymark.reconciliation.ledger.domain.Line;
import io.waymark.reconciliation.ledger.domain.WaitingReversal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What everybody may rely on who keeps reversals until their entries are booked, whatever keeps them. */
abstract class WaitingReversalsContract {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final UUID order = UUID.randomUUID();
    private final Entry charge = new Entry(
            key(EntryKind.EXPECTED_CHARGE, "WM1"),
            order,
            "WM1",
            "acme",
            "test",
            null,
            List.of(new UUID(1, 1)),
            List.of(
                    Line.ofMinor(Account.CARRIER_EXPENSE, 1250, "USD"),
                    Line.ofMinor(Account.CARRIER_ACCRUED, -1250, "USD")),
            NOON,
            NOON);
    private final WaitingReversal reversal = reversal("WM1", NOON);

    abstract WaitingReversals waiting();

    abstract Entries entries();

    /** In a transaction that commits. */
    abstract <T> T committed(Supplier<T> work);

    private BookingKey key(EntryKind kind, String shipment) {
        return new BookingKey(kind, order + "/" + shipment);
    }

    private WaitingReversal reversal(String shipment, Instant occurredAt) {
        return new WaitingReversal(
                key(EntryKind.EXPECTED_CHARGE_REVERSAL, shipment),
                key(EntryKind.EXPECTED_CHARGE, shipment).entryId(),
                order,
                shipment,
                "acme",
                "test",
                Money.ofMinor(CurrencyUnit.USD, 500),
                new UUID(2, 2),
                occurredAt);
    }

    private void keep(WaitingReversal... reversals) {
        committed(() -> {
            waiting().keep(List.of(reversals));
            return true;
        });
    }

    private void book() {
        committed(() -> entries().append(List.of(charge)));
    }

    private List<Ripe> takeRipe(Collection<UUID> awaited) {
        return committed(() -> waiting().takeRipe(awaited));
    }

    @Test
    void aReversalWaitsUntilItsEntryIsBookedAndIsTakenOnce() {
        keep(reversal);
        assertThat(takeRipe(List.of(reversal.awaits()))).isEmpty();
        assertThat(waiting().ofOrder(order)).containsExactly(reversal);

        book();

        assertThat(takeRipe(List.of(reversal.awaits()))).containsExactly(new Ripe(reversal, charge));
        assertThat(takeRipe(List.of(reversal.awaits()))).isEmpty();
        assertThat(waiting().ofOrder(order)).isEmpty();
    }

    @Test
    void onlyTheReversalsOfTheGivenEntriesAreLookedAt() {
        keep(reversal);
        book();

        assertThat(takeRipe(List.of(UUID.randomUUID()))).isEmpty();
        assertThat(takeRipe(List.of())).isEmpty();
    }

    @Test
    void aRepetitionAddsNothing() {
        keep(reversal);
        keep(reversal("WM1", NOON.plusSeconds(1)));

        assertThat(waiting().ofOrder(order)).containsExactly(reversal);
    }

    @Test
    void thoseOfAnOrderAreReadOldestFirst() {
        WaitingReversal older = reversal("WM2", NOON.minusSeconds(1));
        keep(reversal, older);

        assertThat(waiting().ofOrder(order)).containsExactly(older, reversal);
        assertThat(waiting().ofOrder(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aReversalMayTakeBackAllOfItsEntry() {
        WaitingReversal whole = new WaitingReversal(
                reversal.key(), reversal.awaits(), order, null, "acme", "test", null, reversal.evidence(), NOON);

        keep(whole);

        assertThat(waiting().ofOrder(order)).containsExactly(whole);
    }
}
