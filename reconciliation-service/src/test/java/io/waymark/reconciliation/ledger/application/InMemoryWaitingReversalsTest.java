package io.waymark.reconciliation.ledger.application;

import java.util.function.Supplier;

/** The fake keeps what the port promises. */
class InMemoryWaitingReversalsTest extends WaitingReversalsContract {
    private final InMemoryEntries entries = new InMemoryEntries();
    private final InMemoryWaitingReversals waiting = new InMemoryWaitingReversals(entries);

    @Override
    WaitingReversals waiting() {
        return waiting;
    }

    @Override
    Entries entries() {
        return entries;
    }

    @Override
    <T> T committed(Supplier<T> work) {
        return work.get();
    }
}
