package io.waymark.reconciliation.ledger.application;

import java.util.function.Supplier;

/** The fake keeps what the port promises. */
class InMemoryEntriesTest extends EntriesContract {
    private final InMemoryEntries entries = new InMemoryEntries();

    @Override
    Entries entries() {
        return entries;
    }

    @Override
    <T> T committed(Supplier<T> work) {
        return work.get();
    }
}
