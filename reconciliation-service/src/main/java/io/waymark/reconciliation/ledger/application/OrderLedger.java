package io.waymark.reconciliation.ledger.application;

import io.waymark.reconciliation.history.domain.CaseNote;
import io.waymark.reconciliation.history.domain.Explanation;
import io.waymark.reconciliation.history.domain.Shipment;
import io.waymark.reconciliation.ledger.domain.Balances;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.WaitingReversal;
import io.waymark.reconciliation.settlement.domain.Proof;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * All that is known about one order's money, and the history that explains it.
 *
 * @param waiting      reversals of entries that are not booked (yet)
 * @param givenReasons why money went back in its sender's words, by the event that said so
 */
public record OrderLedger(
        UUID orderId,
        String merchantId,
        List<Entry> entries,
        List<WaitingReversal> waiting,
        List<Shipment> shipments,
        List<CaseNote> cases,
        List<Proof> proofs,
        Map<UUID, String> givenReasons) {

    /** What each account holds after all entries. */
    public Balances balances() {
        return Balances.of(
                entries.stream().flatMap(entry -> entry.lines().stream()).toList());
    }

    /** The entries that take all or a part of this one back. */
    public List<UUID> reversedBy(Entry entry) {
        return entries.stream()
                .filter(other -> other.takesBack(entry.id()))
                .map(Entry::id)
                .toList();
    }

    /** What the senders of the entry's evidence said, in their words. */
    public List<String> words(Entry entry) {
        return entry.evidence().stream()
                .map(givenReasons::get)
                .filter(Objects::nonNull)
                .toList();
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
