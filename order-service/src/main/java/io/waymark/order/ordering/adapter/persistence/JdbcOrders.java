package io.waymark.order.ordering.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.order.ordering.application.Orders;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.ShipmentCode;
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
    private static final String IDENTITIES =
            "SELECT uuidv7() AS id, nextval('shipment_serial') AS serial FROM generate_series(1, ?)";

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

    private final Database database;
    private final OrderSeal seal;
    private final OrderRows rows;

    JdbcOrders(Database database, OrderSeal seal) {
        this.database = database;
        this.seal = seal;
        this.rows = new OrderRows(seal);
    }

    @Override
    public List<Identity> newIdentities(int count) {
        return database.query(
                IDENTITIES,
                parameters -> parameters.number(count),
                row -> new Identity(row.uuid("id"), row.number("serial")));
    }

    @Override
    public Set<UUID> add(List<New> orders) {
        return new HashSet<>(database.query(
                ADD,
                parameters -> parameters
                        .rows(orders)
                        .uuids(added -> added.order().id())
                        .texts(added -> content(added).merchantId())
                        .texts(added -> content(added).referenceNo())
                        .texts(New::idempotencyKey)
                        .texts(added -> added.order().shipmentCode().value())
                        .texts(added -> content(added).channel())
                        .names(added -> content(added).duties())
                        .texts(added -> seal.goods(content(added)))
                        .bytes(added -> seal.sealParties(added.order().id(), content(added)))
                        .bytes(added -> seal.sealFingerprint(added.order().id(), added.fingerprint()))
                        .instants(added -> added.order().acceptedAt()),
                row -> row.uuid("order_id")));
    }

    private static OrderContent content(New added) {
        return added.order().content();
    }

    @Override
    public Map<OrderKey, Stored> under(Collection<OrderKey> keys) {
        Map<OrderKey, Stored> found = new HashMap<>();
        database.query(
                        UNDER,
                        parameters -> parameters
                                .rows(keys)
                                .texts(OrderKey::merchantId)
                                .texts(OrderKey::referenceNo),
                        rows::stored)
                .forEach(stored -> found.put(OrderKey.of(stored.order().content()), stored));
        return found;
    }

    @Override
    public Map<UUID, Order> withIds(Collection<UUID> ids) {
        Map<UUID, Order> found = new HashMap<>();
        database.query(WITH_IDS, parameters -> parameters.uuids(ids), rows::order)
                .forEach(order -> found.put(order.id(), order));
        return found;
    }

    @Override
    public Optional<Order> withShipmentCode(ShipmentCode code) {
        return database.first(WITH_CODE, parameters -> parameters.text(code.value()), rows::order);
    }

    @Override
    public void cancel(List<Order.Cancelled> orders) {
        database.update(CANCEL, parameters -> parameters
                .rows(orders)
                .uuids(Order.Cancelled::id)
                .texts(Order.Cancelled::reason)
                .instants(Order.Cancelled::cancelledAt));
    }
}
