package io.waymark.reconciliation.ledger.application;

import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.ledger.domain.EntryKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ledger without a database. */
final class InMemoryEntries implements Entries {
    private static final Set<EntryKind> WHOLE = Set.of(EntryKind.EXPECTED_CHARGE_REVERSAL, EntryKind.REVERSAL);

    private final Map<UUID, Entry> booked = new LinkedHashMap<>();

    Optional<Entry> find(UUID entryId) {
        return Optional.ofNullable(booked.get(entryId));
    }

    @Override
    public List<Entry> append(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !isTakenBackBefore(entry) && booked.putIfAbsent(entry.id(), entry) == null)
                .toList();
    }

    private boolean isTakenBackBefore(Entry entry) {
        return WHOLE.contains(entry.kind())
                && booked.values().stream()
                        .filter(other -> WHOLE.contains(other.kind()))
                        .anyMatch(other -> Objects.equals(other.reverses(), entry.reverses()));
    }

    @Override
    public List<Entry> ofOrder(UUID orderId) {
        return booked.values().stream()
                .filter(entry -> entry.orderId().equals(orderId))
                .toList();
    }
}
