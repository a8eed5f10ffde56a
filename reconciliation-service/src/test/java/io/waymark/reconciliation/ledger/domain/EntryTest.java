package io.waymark.reconciliation.ledger.domain;

import static io.waymark.reconciliation.ledger.domain.Account.CARRIER_ACCRUED;
import static io.waymark.reconciliation.ledger.domain.Account.CARRIER_EXPENSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void balanceInEachCurrency() {
        Entry entry = entry(
                Line.ofMinor(CARRIER_EXPENSE, 1250, "USD"),
                Line.ofMinor(CARRIER_ACCRUED, -1250, "USD"),
                Line.ofMinor(CARRIER_EXPENSE, 900, "JPY"),
                Line.ofMinor(CARRIER_ACCRUED, -900, "JPY"));
        assertThat(Balances.of(entry.lines()).balanced()).isTrue();
    }

    @Test
    void refuseLinesThatDoNotSumToZero() {
        assertThatThrownBy(() ->
                        entry(Line.ofMinor(CARRIER_EXPENSE, 1250, "USD"), Line.ofMinor(CARRIER_ACCRUED, -1249, "USD")))
                .isInstanceOf(UnbalancedEntryException.class);
    }

    @Test
    void refuseABalanceAcrossCurrencies() {
        assertThatThrownBy(() ->
                        entry(Line.ofMinor(CARRIER_EXPENSE, 100, "USD"), Line.ofMinor(CARRIER_ACCRUED, -100, "EUR")))
                .isInstanceOf(UnbalancedEntryException.class);
    }

    @Test
    void refuseAnEntryWithoutLines() {
        assertThatThrownBy(EntryTest::entry).isInstanceOf(UnbalancedEntryException.class);
    }

    @Test
    void refuseALineOfZero() {
        assertThatThrownBy(() -> Line.ofMinor(CARRIER_EXPENSE, 0, "USD")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void giveTheSameFactTheSameIdAndOthersAnother() {
        BookingKey key = new BookingKey(EntryKind.EXPECTED_CHARGE, "WM12345678");
        assertThat(key.entryId()).isEqualTo(new BookingKey(EntryKind.EXPECTED_CHARGE, "WM12345678").entryId());
        assertThat(key.entryId())
                .isNotEqualTo(new BookingKey(EntryKind.EXPECTED_CHARGE_REVERSAL, "WM12345678").entryId());
    }

    private static Entry entry(Line... lines) {
        return new Entry(
                new BookingKey(EntryKind.EXPECTED_CHARGE, "WM12345678"),
                new UUID(1, 1),
                "WM12345678",
                "acme",
                "test",
                null,
                List.of(new UUID(2, 2)),
                List.of(lines),
                NOW,
                NOW);
    }
}
