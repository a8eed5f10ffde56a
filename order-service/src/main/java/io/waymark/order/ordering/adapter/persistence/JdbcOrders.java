package io.waymark.order.ordering.adapter.persistence;

import io.waymark.order.ordering.application.Orders;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.ShipmentCode;
import io.waymark.order.persistence.Columns;
import io.waymark.order.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Orders in PostgreSQL, each call one statement over arrays. */
@ApplicationScoped
class JdbcOrders implements Orders {
    private static final String IDENTITIES = "SELECT uuidv7(), nextval('shipment_serial') FROM generate_series(1, ?)";

    private static final String ADD = """
            INSERT INTO customer_order (order_id, merchant_id, reference_no, idempotency_key, shipment_code, channel, duties,
                                        goods, parties, fingerprint, accepted_at)
            SELECT id, merchant, reference, idem, code, channel, duties, goods::jsonb, parties, fingerprint, accepted
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                        ?::bytea[], ?::timestamptz[])
                 AS t(id, merchant, reference, idem, code, channel, duties, goods, parties, fingerprint, accepted)
            ORDER BY merchant, reference
            ON CONFLICT DO NOTHING RETURNING order_id""";

    private static final String SELECT = """
            SELECT o.order_id, o.merchant_id, o.reference_no, o.shipment_code, o.channel, o.duties, o.goods, o.parties,
                   o.fingerprint, o.accepted_at, o.cancel_reason, o.cancelled_at
            FROM customer_order o
            """;

    private static final String UNDER = SELECT + """
            JOIN unnest(?::text[], ?::text[]) AS k(merchant, reference)
              ON o.merchant_id = k.merchant AND o.reference_no = k.reference""";

    private static final String WITH_IDS = SELECT + "WHERE o.order_id = ANY (?::uuid[])";

    private static final String WITH_CODE = SELECT + "WHERE o.shipment_code = ?";

    private static final String CANCEL = """
            UPDATE customer_order o SET cancel_reason = t.reason, cancelled_at = t.at
            FROM (SELECT * FROM unnest(?::uuid[], ?::text[], ?::timestamptz[]) AS u(id, reason, at) ORDER BY id) t
            WHERE o.order_id = t.id AND o.cancelled_at IS NULL""";

    private final Sql sql;
    private final OrderSeal seal;
    private final OrderRows rows;

    JdbcOrders(Sql sql, OrderSeal seal) {
        this.sql = sql;
        this.seal = seal;
        this.rows = new OrderRows(seal);
    }

    @Override
    public List<Identity> newIdentities(int count) {
        return sql.query(
                IDENTITIES,
                statement -> statement.setInt(1, count),
                row -> new Identity(row.getObject(1, UUID.class), row.getLong(2)));
    }

    @Override
    public Set<UUID> add(List<New> orders) {
        Columns<New> columns = new Columns<>(orders);
        return new HashSet<>(sql.query(
                ADD,
                columns.uuid(added -> added.order().id())
                        .text(added -> content(added).merchantId())
                        .text(added -> content(added).referenceNo())
                        .text(New::idempotencyKey)
                        .text(added -> added.order().shipmentCode().value())
                        .text(added -> content(added).channel())
                        .text(added -> content(added).duties())
                        .text(added -> seal.goods(content(added)))
                        .bytes(added -> seal.sealParties(added.order().id(), content(added)))
                        .bytes(added -> seal.sealFingerprint(added.order().id(), added.fingerprint()))
                        .time(added -> added.order().acceptedAt()),
                row -> row.getObject(1, UUID.class)));
    }

    private static OrderContent content(New added) {
        return added.order().content();
    }

    @Override
    public Map<OrderKey, Stored> under(Collection<OrderKey> keys) {
        Map<OrderKey, Stored> found = new HashMap<>();
        Columns<OrderKey> columns = new Columns<>(List.copyOf(keys));
        sql.query(UNDER, columns.text(OrderKey::merchantId).text(OrderKey::referenceNo), rows::stored)
                .forEach(stored -> found.put(OrderKey.of(stored.order().content()), stored));
        return found;
    }

    @Override
    public Map<UUID, Order> withIds(Collection<UUID> ids) {
        Map<UUID, Order> found = new HashMap<>();
        sql.query(WITH_IDS, new Columns<>(List.copyOf(ids)).uuid(id -> id), rows::order)
                .forEach(order -> found.put(order.id(), order));
        return found;
    }

    @Override
    public Optional<Order> withShipmentCode(ShipmentCode code) {
        return sql.query(WITH_CODE, statement -> statement.setString(1, code.value()), rows::order).stream()
                .findFirst();
    }

    @Override
    public void cancel(List<Order.Cancelled> orders) {
        Columns<Order.Cancelled> columns = new Columns<>(orders);
        sql.update(
                CANCEL,
                columns.uuid(Order.Cancelled::id).text(Order.Cancelled::reason).time(Order.Cancelled::cancelledAt));
    }
}
