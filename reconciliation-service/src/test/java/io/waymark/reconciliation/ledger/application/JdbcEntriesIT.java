package io.waymark.reconciliation.ledger.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.reconciliation.ledger.domain.Entry;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The database keeps what the port promises, and decides between transactions that run at the same time. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class JdbcEntriesIT extends EntriesContract {
    private static final String WAITING = """
            SELECT count(*) AS waiting FROM pg_stat_activity
            WHERE wait_event_type = 'Lock' AND query LIKE '%INSERT INTO ledger_entry%'""";

    @Inject
    Entries entries;

    @Inject
    Database database;

    @Inject
    UserTransaction transaction;

    @Override
    Entries entries() {
        return entries;
    }

    @Override
    <T> T committed(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    @Test
    void nothingIsBookedOutsideOfATransaction() {
        assertThatThrownBy(() -> entries.append(List.of(charge("WM1")))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void whoComesSecondIsToldThatNothingIsNew() throws Exception {
        Entry entry = charge("WM1");

        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            transaction.begin();
            List<Entry> first = entries.append(List.of(entry));
            Future<List<Entry>> second = other.submit(() -> append(entry));
            await().until(() ->
                    database.query(WAITING, row -> row.number("waiting")).equals(List.of(1L)));
            transaction.commit();

            assertThat(first).containsExactly(entry);
            assertThat(second.get()).isEmpty();
        }
    }
}
