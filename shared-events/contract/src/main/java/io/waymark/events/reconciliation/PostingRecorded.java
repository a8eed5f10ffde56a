package io.waymark.events.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code posting.recorded.v1}: one ledger entry. Its lines sum to zero per currency; it is never changed, a
 * correction is another entry that names it in {@code reverses}.
 *
 * @param entryId      our id of the entry
 * @param orderId      our id of the order, a UUIDv7
 * @param shipmentCode our waybill number; absent where the entry concerns the whole order
 * @param merchantId   the merchant (tenant) that the order belongs to
 * @param kind         what kind of entry, such as {@code EXPECTED_CHARGE}, {@code EXPECTED_CHARGE_REVERSAL} or
 *                     {@code REFUND}; an open vocabulary
 * @param reason       one sentence for the reader of the ledger
 * @param reverses     the entry that this one takes back; absent for an entry that takes back none
 * @param lines        the sides of the entry
 * @param evidence     ids ({@code ce_id}) of the events that prove it
 * @param occurredAt   when the fact behind it happened, UTC
 * @param recordedAt   when it was booked, UTC
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
    /** The kinds of today. */
    public static final Set<String> KINDS = Set.of(
            "EXPECTED_CHARGE",
            "EXPECTED_CHARGE_REVERSAL",
            "PAYMENT_CAPTURED",
            "PAYMENT_REVERSAL",
            "REFUND",
            "CHARGEBACK",
            "ADJUSTMENT",
            "REVERSAL");

    /**
     * One side of an entry.
     *
     * @param account     such as {@code carrier.accrued}; an open vocabulary
     * @param amountMinor in minor units of the currency; positive debits, negative credits
     * @param currency    ISO 4217 alphabetic code, upper case
     */
    public record Line(String account, long amountMinor, String currency) {}
}
