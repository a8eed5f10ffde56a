package io.waymark.reconciliation.period.adapter.rest;

import io.waymark.reconciliation.period.domain.Closing;
import io.waymark.reconciliation.period.domain.Closing.Seal;
import io.waymark.reconciliation.period.domain.Closing.Total;
import io.waymark.reconciliation.period.domain.PeriodStanding;
import io.waymark.reconciliation.period.domain.PeriodStanding.State;
import io.waymark.reconciliation.period.domain.Reopening;
import io.waymark.reconciliation.period.domain.Reopening.Decision;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A month of the books.
 *
 * @param period     such as 2026-11, UTC
 * @param closings   every time it was closed, the first one first
 * @param reopenings what was asked for since, the first one first
 */
public record PeriodView(String period, State state, List<ClosingView> closings, List<ReopeningView> reopenings) {

    static PeriodView of(PeriodStanding standing, Map<UUID, String> reasons) {
        return new PeriodView(
                standing.period().toString(),
                standing.state(),
                standing.closings().stream()
                        .map(closing -> ClosingView.of(closing, reasons.get(closing.id())))
                        .toList(),
                standing.reopenings().stream()
                        .map(reopening -> ReopeningView.of(reopening, reasons.get(reopening.id())))
                        .toList());
    }

    /**
     * One closing.
     *
     * @param number 1 for the first time
     * @param reason why, without what names people
     * @param sealed what the period adds up to; absent as long as that is being worked out
     */
    public record ClosingView(
            UUID closingId,
            int number,
            String closedBy,
            Instant closedAt,
            @Nullable String reason,
            @Nullable SealView sealed) {
        static ClosingView of(Closing closing, @Nullable String reason) {
            Seal seal = closing.seal();
            return new ClosingView(
                    closing.id(),
                    closing.number(),
                    closing.by(),
                    closing.at(),
                    reason,
                    seal == null ? null : SealView.of(seal));
        }
    }

    /**
     * What a closed period adds up to.
     *
     * @param lateEntries of the entries those whose fact happened in a period that was closed
     * @param head        the last SHA-256 sum of the chain
     * @param seal        SHA-256 over all of this and who closed when
     */
    public record SealView(
            long entries, long lateEntries, String head, String seal, Instant sealedAt, List<TotalView> totals) {
        static SealView of(Seal seal) {
            return new SealView(
                    seal.entries(),
                    seal.late(),
                    seal.head().hex(),
                    seal.sum().hex(),
                    seal.at(),
                    seal.totals().stream().map(TotalView::of).toList());
        }
    }

    /**
     * What one account moved in one currency, in minor units.
     *
     * @param debitsMinor  zero or above
     * @param creditsMinor zero or below
     */
    public record TotalView(
            String account,
            String currency,
            long lines,
            @Schema(implementation = Long.class) BigInteger debitsMinor,
            @Schema(implementation = Long.class) BigInteger creditsMinor) {
        static TotalView of(Total total) {
            return new TotalView(total.account(), total.currency(), total.lines(), total.debits(), total.credits());
        }
    }

    /**
     * A wish to reopen the period.
     *
     * @param closingId which closing it undoes
     * @param reason    why, without what names people
     * @param approved  absent as long as nobody has decided
     */
    public record ReopeningView(
            UUID reopeningId,
            UUID closingId,
            String requestedBy,
            Instant requestedAt,
            @Nullable String reason,
            @Nullable Boolean approved,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {
        static ReopeningView of(Reopening reopening, @Nullable String reason) {
            Decision decision = reopening.decision();
            return new ReopeningView(
                    reopening.id(),
                    reopening.closing(),
                    reopening.by(),
                    reopening.at(),
                    reason,
                    decision == null ? null : decision.approved(),
                    decision == null ? null : decision.by(),
                    decision == null ? null : decision.at());
        }
    }
}
