package io.waymark.reconciliation.history;

import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One book per order, taken by one transaction at a time. A payment and a delivery arrive on different topics and are
 * applied by different threads; without this neither might see the other and a settlement would never become due.
 *
 * <p>Books as rows: writing a row locks it, and one statement takes all of a batch in key order.
 */
@ApplicationScoped
public class OrderBooks {
    private static final String TAKE = """
            INSERT INTO order_book (order_id, merchant_id)
            SELECT * FROM unnest(?::uuid[], ?::text[]) AS o (order_id, merchant_id) ORDER BY order_id
            ON CONFLICT (order_id) DO UPDATE SET touched_at = excluded.touched_at""";

    private final Database database;

    OrderBooks(Database database) {
        this.database = database;
    }

    /**
     * Opens the books that do not exist and holds all of them until the caller's transaction ends. They are taken in key
     * order, so that two batches never wait for each other.
     *
     * @param merchants the merchant of each order
     */
    @Transactional(TxType.MANDATORY)
    public void take(Map<UUID, String> merchants) {
        if (!merchants.isEmpty()) {
            database.update(TAKE, bind -> bind.uuids(merchants.keySet()).texts(merchants.values()));
        }
    }

    /** Whose order it is; empty where nothing was ever heard of it. */
    public Optional<String> merchantOf(UUID orderId) {
        return database.first(
                "SELECT merchant_id FROM order_book WHERE order_id = ?",
                bind -> bind.uuid(orderId),
                row -> row.text("merchant_id"));
    }
}
