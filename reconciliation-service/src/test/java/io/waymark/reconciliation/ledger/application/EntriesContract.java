package io.waymark.reconciliation.ledger.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.reconciliation.ledger.domain.Account;
import io.waymark.reconciliation.ledger.domain.BookingKey;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.EntryKind;
import io.waymark.reconciliation.ledger.domain.Line;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What everybody may rely on who books and reads entries, whatever keeps them. */
abstract class EntriesContract {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final UUID order = UUID.randomUUID();

    abstract Entries entries();

    /** In a transaction that commits. */
    abstract <T> T committed(Supplier<T> work);

    List<Entry> append(Entry... entries) {
        return committed(() -> entries().append(List.of(entries)));
    }

    Entry charge(String shipment) {
        return charge(order, shipment, 1250);
    }

    private static Entry charge(UUID order, String shipment, long cents) {
        return entry(order, new BookingKey(EntryKind.EXPECTED_CHARGE, order + "/" + shipment), shipment, null, cents);
    }

    private static Entry entry(
            UUID order, BookingKey key, @Nullable String shipment, @Nullable UUID reverses, long cents) {
        return new Entry(
                key,
                order,
                shipment,
                "acme",
                "test",
                reverses,
                List.of(new UUID(1, 1), new UUID(2, 2)),
                List.of(
                        Line.ofMinor(Account.CARRIER_EXPENSE, cents, "USD"),
                        Line.ofMinor(Account.CARRIER_ACCRUED, -cents, "USD"),
                        Line.ofMinor(Account.CARRIER_EXPENSE, 7, "JPY"),
                        Line.ofMinor(Account.CARRIER_ACCRUED, -7, "JPY")),
                NOON,
                NOON.plusSeconds(5));
    }

    @Test
    void anEntryIsReadBackAsItWasBooked() {
        Entry charge = charge("WM1");
        Entry reversal = entry(
                order, new BookingKey(EntryKind.EXPECTED_CHARGE_REVERSAL, order + "/WM1"), null, charge.id(), -1250);

        append(charge, reversal);

        assertThat(entries().ofOrder(order)).containsExactly(charge, reversal);
    }

    @Test
    void whatIsNewIsAnsweredInTheOrderGiven() {
        Entry known = charge("WM2");
        append(known);

        assertThat(append(charge("WM3"), known, charge("WM1"))).containsExactly(charge("WM3"), charge("WM1"));
    }

    @Test
    void aKeyIsBookedOnceAndStaysAsItWasBookedFirst() {
        append(charge("WM1"));

        assertThat(append(charge(order, "WM1", 9))).isEmpty();

        assertThat(entries().ofOrder(order)).containsExactly(charge("WM1"));
    }

    @Test
    void anOrdersEntriesAreReadInTheOrderOfTheirBooking() {
        append(charge("WM2"));
        append(charge("WM3"), charge("WM1"));

        assertThat(entries().ofOrder(order)).extracting(Entry::shipmentCode).containsExactly("WM2", "WM3", "WM1");
    }

    @Test
    void otherOrdersEntriesAreNotRead() {
        append(charge(UUID.randomUUID(), "WM1", 1));

        assertThat(entries().ofOrder(order)).isEmpty();
    }

    @Test
    void anEntryIsTakenBackAsAWholeOnceOnly() {
        Entry charge = charge("WM1");
        append(charge);
        BookingKey first = new BookingKey(EntryKind.EXPECTED_CHARGE_REVERSAL, order + "/first");
        BookingKey second = new BookingKey(EntryKind.EXPECTED_CHARGE_REVERSAL, order + "/second");
        append(entry(order, first, "WM1", charge.id(), 1250));

        assertThat(append(entry(order, second, "WM1", charge.id(), 1250))).isEmpty();
    }

    @Test
    void anEmptyBatchIsNoError() {
        assertThat(append()).isEmpty();
    }
}
