package io.waymark.exceptions.cases.adapter.persistence;

import io.waymark.exceptions.cases.application.OrderPostings;
import io.waymark.exceptions.cases.domain.Posting;
import io.waymark.exceptions.cases.domain.Subject;
import io.waymark.exceptions.classify.domain.Signal;
import io.waymark.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Postings of whole orders in PostgreSQL. Who keeps one locks the order alone, who hears of a new parcel locks it together with
 * others of its kind: so each sees what the other has committed. The transaction that keeps is short and holds no other lock,
 * hence nobody who waits for it can be waited for.
 */
@ApplicationScoped
class JdbcOrderPostings implements OrderPostings {
    /** Orders share locks, so that a batch of any size holds a bounded number of them. */
    private static final int LOCKS = 64;

    private static final String LOCK_ALONE = """
            SELECT 1 FROM unnest(?::int8[]) AS t(number), LATERAL pg_advisory_xact_lock(
                hashtextextended('order-posting/' || t.number, 0))""";
    private static final String LOCK_TOGETHER = """
            SELECT 1 FROM unnest(?::int8[]) AS t(number), LATERAL pg_advisory_xact_lock_shared(
                hashtextextended('order-posting/' || t.number, 0))""";
    private static final String KEEP = """
            INSERT INTO order_posting AS kept (order_id, signal, merchant_id, event_id, happened_at)
            SELECT DISTINCT ON (order_id, signal) order_id, signal, merchant_id, event_id, happened_at
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[])
                AS t(order_id, signal, merchant_id, event_id, happened_at)
            ORDER BY order_id, signal, happened_at DESC
            ON CONFLICT (order_id, signal) DO UPDATE SET event_id = excluded.event_id, happened_at = excluded.happened_at
            WHERE excluded.happened_at > kept.happened_at""";
    private static final String PARCELS = """
            SELECT order_id, shipment_code FROM subject
            WHERE order_id = ANY (?::uuid[]) AND starts_with(key, 'shipment/') ORDER BY shipment_code""";
    private static final String KEPT = """
            SELECT order_id, signal, merchant_id, event_id, happened_at FROM order_posting WHERE order_id = ANY (?::uuid[])
            ORDER BY order_id, signal""";

    private final Database database;

    JdbcOrderPostings(Database database) {
        this.database = database;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Map<UUID, List<Subject.Shipment>> keep(Collection<Posting> ofWholeOrders) {
        List<UUID> orders =
                ofWholeOrders.stream().map(Posting::orderId).distinct().toList();
        lock(LOCK_ALONE, orders);
        database.update(KEEP, parameters -> parameters
                .rows(ofWholeOrders)
                .uuids(Posting::orderId)
                .names(Posting::signal)
                .texts(Posting::merchantId)
                .uuids(Posting::eventId)
                .instants(Posting::at));
        return database
                .query(
                        PARCELS,
                        parameters -> parameters.uuids(orders),
                        row -> Map.entry(row.uuid("order_id"), new Subject.Shipment(row.text("shipment_code"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Posting> of(Collection<UUID> orderIds) {
        lock(LOCK_TOGETHER, orderIds);
        return database.query(
                KEPT,
                parameters -> parameters.uuids(orderIds),
                row -> new Posting(
                        row.uuid("event_id"),
                        row.uuid("order_id"),
                        row.text("merchant_id"),
                        null,
                        row.constant("signal", Signal.class),
                        row.instant("happened_at")));
    }

    /** Always in the same order, whoever locks. */
    private void lock(String statement, Collection<UUID> orders) {
        List<Long> numbers = orders.stream()
                .map(order -> (long) Math.floorMod(order.hashCode(), LOCKS))
                .distinct()
                .sorted()
                .toList();
        database.query(statement, parameters -> parameters.rows(numbers).numbers(number -> number), row -> true);
    }
}
