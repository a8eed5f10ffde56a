package io.waymark.reconciliation.ledger.application;

import io.waymark.reconciliation.ledger.domain.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The ledger without a database. */
final class InMemoryEntries implements Entries {
    private final Map<UUID, Entry> booked = new LinkedHashMap<>();

    Optional<Entry> find(UUID entryId) {
        return Optional.ofNullable(booked.get(entryId));
    }

    @Override
    public List<Entry> append(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> booked.putIfAbsent(entry.id(), entry) == null)
                .toList();
    }

    @Override
    public List<Entry> ofOrder(UUID orderId) {
        return booked.values().stream()
                .filter(entry -> entry.orderId().equals(orderId))
                .toList();
    }
}
