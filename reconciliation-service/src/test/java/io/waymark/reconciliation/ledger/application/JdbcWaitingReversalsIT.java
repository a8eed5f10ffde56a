package io.waymark.reconciliation.ledger.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** The database keeps what the port promises. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class JdbcWaitingReversalsIT extends WaitingReversalsContract {
    @Inject
    WaitingReversals waiting;

    @Inject
    Entries entries;

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
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
