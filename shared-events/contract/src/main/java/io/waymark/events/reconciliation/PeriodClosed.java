package io.waymark.events.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Fact {@code period.closed.v1}: a month of the books is closed and sealed. Nothing is booked in it any more; facts that come late are
 * booked in the first open month.
 *
 * @param period      the month, such as {@code 2026-11}, UTC
 * @param closingId   our id of the closing
 * @param number      1 for the first time, more where the month was reopened before
 * @param closedAt    since when nothing is booked in it, UTC
 * @param entries     how many entries it has
 * @param lateEntries of them those whose fact happened in a month that was closed
 * @param totals      what it adds up to, by account and currency
 * @param head        the last SHA-256 sum of the month's chain, in hexadecimal
 * @param seal        SHA-256 over the closing, its totals and the head, in hexadecimal: keep it to tell whether anything was altered
 * @param sealedAt    when that was worked out, UTC
 */
public record PeriodClosed(
        String period,
        UUID closingId,
        int number,
        Instant closedAt,
        long entries,
        long lateEntries,
        List<Total> totals,
        String head,
        String seal,
        Instant sealedAt)
        implements PeriodEvent {

    /**
     * What one account moved in one currency.
     *
     * @param account      such as {@code carrier.accrued}; an open vocabulary
     * @param currency     ISO 4217 alphabetic code, upper case
     * @param lines        how many lines
     * @param debitsMinor  in minor units, zero or above, as digits: a sum may outgrow 64 bits
     * @param creditsMinor in minor units, zero or below, as digits
     */
    public record Total(String account, String currency, long lines, String debitsMinor, String creditsMinor) {}
}
