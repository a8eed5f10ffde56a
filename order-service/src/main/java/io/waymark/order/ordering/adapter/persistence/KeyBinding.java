package io.waymark.order.ordering.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.order.ordering.application.Orders.Again;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PSQLState;

/**
 * Lets orders stand under the idempotency keys that their repetitions came with. A transaction that runs at the same time may
 * give a key away first: the binding begins anew from a savepoint then, and sees whose the key is.
 */
final class KeyBinding {
    private static final String BIND = """
            UPDATE customer_order o SET idempotency_key = t.idem
            FROM unnest(?::uuid[], ?::text[], ?::text[]) AS t(id, merchant, idem)
            WHERE o.order_id = t.id AND o.idempotency_key IS NULL
              AND NOT EXISTS (SELECT FROM customer_order b
                              WHERE b.merchant_id = t.merchant AND b.idempotency_key = t.idem)""";

    /** In SQL, as the pool lets nobody roll back over JDBC what JTA has begun. */
    private static final String SAVEPOINT = "SAVEPOINT key_binding";

    private static final String BEGIN_ANEW = "ROLLBACK TO SAVEPOINT key_binding";
    private static final String DONE = "RELEASE SAVEPOINT key_binding";

    private final Database database;

    KeyBinding(Database database) {
        this.database = database;
    }

    /** Needs a transaction, for a savepoint is part of one. */
    void bind(List<Again> repeated) {
        boolean decided = false;
        while (!decided) {
            decided = database.with(connection -> isDecided(connection, repeated));
        }
    }

    /** False where a key was given away while the statement waited for it. */
    private static boolean isDecided(Connection connection, List<Again> repeated) throws SQLException {
        run(connection, SAVEPOINT);
        try {
            Database.update(connection, BIND, parameters -> parameters
                    .rows(repeated)
                    .uuids(again -> again.order().id())
                    .texts(again -> again.order().content().merchantId())
                    .texts(Again::idempotencyKey));
        } catch (SQLException refused) {
            if (!PSQLState.UNIQUE_VIOLATION.getState().equals(refused.getSQLState())) {
                throw refused;
            }
            run(connection, BEGIN_ANEW);
            return false;
        }
        run(connection, DONE);
        return true;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        Database.update(connection, sql, nothing -> {});
    }
}
