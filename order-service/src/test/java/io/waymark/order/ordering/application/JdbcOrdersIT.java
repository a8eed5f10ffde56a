package io.waymark.order.ordering.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.jdbc.Database;
import io.waymark.order.PlayedCarriers;
import io.waymark.order.ordering.application.Orders.Again;
import io.waymark.order.ordering.application.Orders.New;
import io.waymark.order.ordering.application.Orders.Place;
import io.waymark.order.ordering.domain.Order;
import io.waymark.testkit.Backends;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The database keeps what the port promises, and decides between transactions that run at the same time. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class JdbcOrdersIT extends OrdersContract {
    private static final String WAITING = """
            SELECT count(*) AS waiting FROM pg_stat_activity
            WHERE wait_event_type = 'Lock' AND query ~ '^(INSERT INTO|UPDATE) customer_order '""";

    @Inject
    Orders orders;

    @Inject
    Database database;

    @Inject
    UserTransaction transaction;

    @Override
    Orders orders() {
        return orders;
    }

    @Test
    void whoComesSecondIsNotStoredWhereTheFirstCommits() throws Exception {
        New first = order("A-1");
        New second = order("A-1");

        Set<UUID> stored = storedWhile(first, second, transaction::commit);

        assertThat(stored).isEmpty();
        assertThat(orders.withIds(List.of(first.order().id(), second.order().id())))
                .containsOnlyKeys(first.order().id());
    }

    @Test
    void whoComesSecondIsStoredWhereTheFirstGivesUp() throws Exception {
        New first = order("A-1");
        New second = order("A-1");

        Set<UUID> stored = storedWhile(first, second, transaction::rollback);

        assertThat(stored).containsExactly(second.order().id());
    }

    @Test
    void aKeyThatANewOrderTakesMeanwhileIsLeftToIt() throws Exception {
        New repeated = order("A-1");
        New taking = order(merchant, "A-2", "key");
        orders.add(List.of(repeated));

        boundWhile(() -> orders.add(List.of(taking)), new Again(repeated.order(), "key"), transaction::commit);

        assertThat(ofKey("key")).containsExactly(taking.order().id());
    }

    @Test
    void aKeyThatANewOrderGivesUpIsBound() throws Exception {
        New repeated = order("A-1");
        New taking = order(merchant, "A-2", "key");
        orders.add(List.of(repeated));

        boundWhile(() -> orders.add(List.of(taking)), new Again(repeated.order(), "key"), transaction::rollback);

        assertThat(ofKey("key")).containsExactly(repeated.order().id());
    }

    @Test
    void ofTwoRepetitionsUnderOneKeyTheFirstBindsIt() throws Exception {
        New first = order("A-1");
        New second = order("A-2");
        orders.add(List.of(first, second));

        boundWhile(
                () -> orders.bind(List.of(new Again(first.order(), "key"))),
                new Again(second.order(), "key"),
                transaction::commit);

        assertThat(ofKey("key")).containsExactly(first.order().id());
    }

    private void boundWhile(Runnable first, Again second, End end) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            transaction.begin();
            first.run();
            Future<?> bound = other.submit(() -> orders.bind(List.of(second)));
            awaitWaiting();
            end.end();
            bound.get();
        }
    }

    private List<UUID> ofKey(String idempotencyKey) {
        return database.query(
                "SELECT order_id FROM customer_order WHERE merchant_id = ? AND idempotency_key = ?",
                parameters -> parameters.text(merchant).text(idempotencyKey),
                row -> row.uuid("order_id"));
    }

    /** Whoever keeps what a carrier said holds the booking and refers to the order; forgetting has the order and wants the booking. */
    @Test
    void anOrderThatIsBeingForgottenCanBeReferredTo() throws Exception {
        New order = order("A-1");
        orders.add(List.of(order));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            transaction.begin();
            List<Order> naming = orders.naming(order.order().acceptedAt().plusSeconds(1), Place.FIRST, 10_000);

            Future<List<UUID>> referred = other.submit(() -> database.query(
                    "SELECT order_id FROM customer_order WHERE order_id = ? FOR KEY SHARE NOWAIT",
                    parameters -> parameters.uuid(order.order().id()),
                    row -> row.uuid("order_id")));

            assertThat(naming).extracting(Order::id).contains(order.order().id());
            assertThat(referred.get()).containsExactly(order.order().id());
        } finally {
            transaction.rollback();
        }
    }

    /** What of the second is stored, once the transaction that adds the first has ended. */
    private Set<UUID> storedWhile(New first, New second, End end) throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            transaction.begin();
            orders.add(List.of(first));
            Future<Set<UUID>> stored = other.submit(() -> orders.add(List.of(second)));
            awaitWaiting();
            end.end();
            return stored.get();
        }
    }

    private void awaitWaiting() {
        await().until(() ->
                database.query(WAITING, row -> row.number("waiting")).equals(List.of(1L)));
    }

    /** Ends a transaction. */
    private interface End {
        void end() throws Exception;
    }
}
