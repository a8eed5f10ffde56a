package io.waymark.reconciliation.intake.adapter.persistence;

import io.waymark.reconciliation.intake.application.OrderBooks;
import io.waymark.reconciliation.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Books as rows: writing a row locks it, and one statement takes all of a batch in key order. */
@ApplicationScoped
class JdbcOrderBooks implements OrderBooks {
    private static final String TAKE = """
            INSERT INTO order_book (order_id, merchant_id)
            SELECT * FROM unnest(?::uuid[], ?::text[]) AS o (order_id, merchant_id) ORDER BY order_id
            ON CONFLICT (order_id) DO UPDATE SET touched_at = excluded.touched_at""";

    private final Database database;

    JdbcOrderBooks(Database database) {
        this.database = database;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void take(Map<UUID, String> merchants) {
        if (!merchants.isEmpty()) {
            database.update(TAKE, bind -> bind.uuids(merchants.keySet(), order -> order)
                    .texts(merchants.values(), merchant -> merchant));
        }
    }

    @Override
    public Optional<String> merchantOf(UUID orderId) {
        return database
                .query(
                        "SELECT merchant_id FROM order_book WHERE order_id = ?",
                        bind -> bind.uuid(orderId),
                        row -> row.getString("merchant_id"))
                .stream()
                .findFirst();
    }
}
