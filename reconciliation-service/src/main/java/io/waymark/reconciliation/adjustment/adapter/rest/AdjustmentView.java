package io.waymark.reconciliation.adjustment.adapter.rest;

import io.waymark.reconciliation.adjustment.domain.Adjustment;
import io.waymark.reconciliation.adjustment.domain.Adjustment.Decision;
import io.waymark.reconciliation.adjustment.domain.Adjustment.State;
import io.waymark.reconciliation.ledger.domain.Line;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An adjustment as JSON.
 *
 * @param reason  the proposer's words, without what names people; absent where they were lost with their key
 * @param entryId the entry that booked it; absent as long as it is not approved
 */
public record AdjustmentView(
        UUID adjustmentId,
        State state,
        UUID orderId,
        @Nullable String shipmentCode,
        String merchantId,
        @Nullable String carrier,
        @Nullable UUID reverses,
        List<AdjustedLine> lines,
        @Nullable String reason,
        List<UUID> evidence,
        Instant occurredAt,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable UUID entryId) {

    static AdjustmentView of(Adjustment adjustment, @Nullable String reason) {
        Decision decision = adjustment.decision();
        return new AdjustmentView(
                adjustment.id(),
                adjustment.state(),
                adjustment.subject().orderId(),
                adjustment.subject().shipmentCode(),
                adjustment.subject().merchantId(),
                adjustment.subject().carrier(),
                adjustment.reverses(),
                adjustment.lines().stream().map(AdjustedLine::of).toList(),
                reason,
                adjustment.evidence(),
                adjustment.occurredAt(),
                adjustment.proposal().by(),
                adjustment.proposal().at(),
                decision == null ? null : decision.act().by(),
                decision == null ? null : decision.act().at(),
                adjustment.state() == State.APPROVED ? adjustment.entryId() : null);
    }

    /** One side: positive debits, negative credits. */
    public record AdjustedLine(String account, long amountMinor, String currency) {
        static AdjustedLine of(Line line) {
            return new AdjustedLine(line.account().code(), line.amountMinor(), line.currency());
        }
    }
}
