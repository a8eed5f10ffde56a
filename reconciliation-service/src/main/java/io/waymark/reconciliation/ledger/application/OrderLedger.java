package io.waymark.reconciliation.ledger.application;

import io.waymark.reconciliation.history.domain.CaseNote;
import io.waymark.reconciliation.history.domain.Explanation;
import io.waymark.reconciliation.history.domain.Shipment;
import io.waymark.reconciliation.ledger.domain.Balances;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.WaitingReversal;
import io.waymark.reconciliation.settlement.domain.Proof;
import java.util.List;
import java.util.UUID;

/**
 * All that is known about one order's money, and the history that explains it.
 *
 * @param waiting reversals of entries that are not booked (yet)
 */
public record OrderLedger(
        UUID orderId,
        String merchantId,
        List<Entry> entries,
        List<WaitingReversal> waiting,
        List<Shipment> shipments,
        List<CaseNote> cases,
        List<Proof> proofs) {

    /** What each account holds after all entries. */
    public Balances balances() {
        return Balances.of(
                entries.stream().flatMap(entry -> entry.lines().stream()).toList());
    }

    /** Why the entry gives or takes something back, by each shipment it may concern; nothing for other entries. */
    public List<Explanation> explain(Entry entry) {
        if (!entry.kind().needsExplanation()) {
            return List.of();
        }
        return shipments.stream()
                .filter(shipment ->
                        entry.shipmentCode() == null || entry.shipmentCode().equals(shipment.shipmentCode()))
                .map(shipment -> Explanation.of(shipment, cases, entry.occurredAt()))
                .toList();
    }
}
