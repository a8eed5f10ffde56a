package io.waymark.events.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code posting.recorded.v1}: one ledger entry. Its lines sum to zero per currency; it is never changed, a correction
 * is another entry that names it in {@code reverses}.
 *
 * @param kind       what kind of entry, such as {@code EXPECTED_CHARGE}, {@code EXPECTED_CHARGE_REVERSAL}, {@code REFUND}
 * @param reason     one sentence for the reader of the ledger
 * @param occurredAt when the fact behind it happened
 * @param recordedAt when it was booked
 * @param evidence   ids of the events that prove it
 */
public record PostingRecorded(
        UUID entryId,
        UUID orderId,
        @Nullable String shipmentCode,
        String merchantId,
        String kind,
        String reason,
        @Nullable UUID reverses,
        List<Line> lines,
        List<UUID> evidence,
        Instant occurredAt,
        Instant recordedAt) {

    /**
     * One side of an entry.
     *
     * @param account     such as {@code carrier.accrued}
     * @param amountMinor minor units; positive debits, negative credits
     * @param currency    ISO 4217
     */
    public record Line(String account, long amountMinor, String currency) {}
}
