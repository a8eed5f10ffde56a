package io.waymark.reconciliation.ledger.adapter.rest;

import io.waymark.reconciliation.history.domain.CaseNote;
import io.waymark.reconciliation.history.domain.Explanation;
import io.waymark.reconciliation.history.domain.Shipment;
import io.waymark.reconciliation.history.domain.ShipmentChange;
import io.waymark.reconciliation.ledger.application.OrderLedger;
import io.waymark.reconciliation.ledger.domain.Balances;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.Line;
import io.waymark.reconciliation.ledger.domain.WaitingReversal;
import io.waymark.reconciliation.settlement.ProofView;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order's ledger as JSON. Amounts are minor units, positive debits and negative credits; instants are UTC, carriers'
 * times keep their offset.
 *
 * @param entries          oldest first
 * @param balances         per account and currency, after all entries
 * @param pendingReversals heard of, but what they take back is not booked
 */
public record LedgerView(
        UUID orderId,
        String merchantId,
        List<EntryView> entries,
        List<BalanceView> balances,
        List<PendingReversalView> pendingReversals,
        List<ShipmentView> shipments,
        List<CaseView> cases,
        List<ProofView> settlement) {

    static LedgerView of(OrderLedger ledger) {
        return new LedgerView(
                ledger.orderId(),
                ledger.merchantId(),
                ledger.entries().stream()
                        .map(entry -> EntryView.of(entry, ledger))
                        .toList(),
                ledger.balances().perAccount().stream().map(BalanceView::of).toList(),
                ledger.waiting().stream().map(PendingReversalView::of).toList(),
                ledger.shipments().stream().map(ShipmentView::of).toList(),
                ledger.cases().stream().map(CaseView::of).toList(),
                ledger.proofs().stream().map(ProofView::of).toList());
    }

    /**
     * One entry.
     *
     * @param reversedBy   the entries that take all or a part of it back
     * @param words        why, as who sent the money back said it, without what names people
     * @param explanations where its shipments stood when money went back
     */
    public record EntryView(
            UUID entryId,
            String kind,
            @Nullable String shipmentCode,
            String reason,
            List<String> words,
            @Nullable String carrier,
            @Nullable UUID reverses,
            List<UUID> reversedBy,
            List<LineView> lines,
            List<UUID> evidence,
            List<Explanation> explanations,
            Instant occurredAt,
            Instant recordedAt) {
        static EntryView of(Entry entry, OrderLedger ledger) {
            return new EntryView(
                    entry.id(),
                    entry.kind().name(),
                    entry.shipmentCode(),
                    entry.reason(),
                    ledger.words(entry),
                    entry.carrier(),
                    entry.reverses(),
                    ledger.reversedBy(entry),
                    entry.lines().stream().map(LineView::of).toList(),
                    entry.evidence(),
                    ledger.explain(entry),
                    entry.occurredAt(),
                    entry.recordedAt());
        }
    }

    /** One side of an entry. */
    public record LineView(String account, long amountMinor, String currency) {
        static LineView of(Line line) {
            return new LineView(line.account().code(), line.amountMinor(), line.currency());
        }
    }

    /**
     * What one account holds.
     *
     * @param amountMinor exact, even where a sum of so many entries outgrows 64 bits
     */
    public record BalanceView(
            String account,
            @Schema(implementation = Long.class) BigInteger amountMinor,
            String currency) {
        static BalanceView of(Balances.Balance balance) {
            return new BalanceView(
                    balance.account().code(),
                    balance.amount().getAmountMinor().toBigIntegerExact(),
                    balance.amount().getCurrencyUnit().getCode());
        }
    }

    /** A reversal without the entry that it takes back. */
    public record PendingReversalView(String kind, UUID awaits, String reason, UUID evidence, Instant occurredAt) {
        static PendingReversalView of(WaitingReversal reversal) {
            return new PendingReversalView(
                    reversal.key().kind().name(),
                    reversal.awaits(),
                    reversal.reason(),
                    reversal.evidence(),
                    reversal.occurredAt());
        }
    }

    /** Where a parcel stands and how it came there, oldest first. */
    public record ShipmentView(
            String shipmentCode,
            String carrier,
            String trackingNumber,
            String state,
            String substate,
            boolean conflict,
            List<TurnView> history) {
        static ShipmentView of(Shipment shipment) {
            return new ShipmentView(
                    shipment.shipmentCode(),
                    shipment.carrier(),
                    shipment.trackingNumber(),
                    shipment.state().name(),
                    shipment.substate(),
                    shipment.conflict(),
                    shipment.history().stream().map(TurnView::of).toList());
        }
    }

    /** One turn in a parcel's life: {@code kind} is STATE or CONFLICT. */
    public record TurnView(
            String kind,
            String state,
            String substate,
            boolean conflict,
            @Nullable String exception,
            @Nullable String place,
            OffsetDateTime occurredAt,
            Instant knownAt,
            UUID evidence) {
        static TurnView of(ShipmentChange change) {
            return new TurnView(
                    change.kind().name(),
                    change.state().name(),
                    change.substate(),
                    change.conflict(),
                    change.exception(),
                    change.place(),
                    change.occurredAt(),
                    change.knownAt(),
                    change.evidence());
        }
    }

    /** One turn in the life of a case: OPENED, REOPENED or RESOLVED. */
    public record CaseView(
            UUID caseId,
            @Nullable String shipmentCode,
            String code,
            String owner,
            String turn,
            String explanation,
            Instant at,
            UUID evidence) {
        static CaseView of(CaseNote note) {
            return new CaseView(
                    note.caseId(),
                    note.shipmentCode(),
                    note.code(),
                    note.owner(),
                    note.turn().name(),
                    note.explanation(),
                    note.at(),
                    note.evidence());
        }
    }
}
