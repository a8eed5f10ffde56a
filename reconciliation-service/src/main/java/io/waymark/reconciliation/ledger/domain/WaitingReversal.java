package io.waymark.reconciliation.ledger.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A reversal that is booked when, and only when, the entry it takes back is in the ledger: topics keep no order between
 * them, so the cancellation may be heard of before the waybill.
 *
 * @param awaits   id of the entry to take back
 * @param amount   how much of it; null for all of it, exactly as it was booked
 * @param evidence the event that told of the reversal
 */
public record WaitingReversal(
        BookingKey key,
        UUID awaits,
        UUID orderId,
        @Nullable String shipmentCode,
        String merchantId,
        String reason,
        @Nullable Money amount,
        UUID evidence,
        Instant occurredAt) {

    public WaitingReversal {
        if (amount != null && !amount.isPositive()) {
            throw new IllegalArgumentException("a reversal takes back a positive amount: " + key);
        }
    }

    /** The entry that takes the original back. */
    public Entry against(Entry original, Instant recordedAt) {
        return new Entry(
                key,
                new Subject(
                        orderId,
                        shipmentCode == null ? original.shipmentCode() : shipmentCode,
                        merchantId,
                        original.carrier()),
                reason,
                original.id(),
                List.of(evidence),
                original.lines().stream().map(this::takenBack).toList(),
                occurredAt,
                recordedAt);
    }

    private Line takenBack(Line line) {
        if (amount == null) {
            return line.mirrored();
        }
        return new Line(line.account(), line.amount().isPositive() ? amount.negated() : amount);
    }
}
