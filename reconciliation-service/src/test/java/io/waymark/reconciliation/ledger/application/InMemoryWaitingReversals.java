package io.waymark.reconciliation.ledger.application;

import io.waymark.reconciliation.ledger.domain.BookingKey;
import io.waymark.reconciliation.ledger.domain.WaitingReversal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Waiting reversals without a database, beside a ledger without one. */
final class InMemoryWaitingReversals implements WaitingReversals {
    private final Map<BookingKey, WaitingReversal> waiting = new LinkedHashMap<>();
    private final InMemoryEntries entries;

    InMemoryWaitingReversals(InMemoryEntries entries) {
        this.entries = entries;
    }

    @Override
    public void keep(List<WaitingReversal> reversals) {
        reversals.forEach(reversal -> waiting.putIfAbsent(reversal.key(), reversal));
    }

    @Override
    public List<Ripe> takeRipe(Collection<UUID> awaited) {
        List<Ripe> ripe = waiting.values().stream()
                .filter(reversal -> awaited.contains(reversal.awaits()))
                .flatMap(reversal ->
                        entries.find(reversal.awaits()).map(original -> new Ripe(reversal, original)).stream())
                .toList();
        ripe.forEach(taken -> waiting.remove(taken.reversal().key()));
        return ripe;
    }

    @Override
    public List<WaitingReversal> ofOrder(UUID orderId) {
        return waiting.values().stream()
                .filter(reversal -> reversal.orderId().equals(orderId))
                .sorted(Comparator.comparing(WaitingReversal::occurredAt))
                .toList();
    }
}
