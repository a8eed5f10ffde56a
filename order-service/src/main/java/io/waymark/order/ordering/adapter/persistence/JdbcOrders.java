package io.waymark.order.ordering.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.order.ordering.application.Orders;
import io.waymark.order.ordering.application.PersonQuestion;
import io.waymark.order.ordering.domain.Fingerprint;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderContent;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.ShipmentCode;
import io.waymark.privacy.ReasonCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders in PostgreSQL, each call one statement over arrays. */
@ApplicationScoped
class JdbcOrders implements Orders {
    private static final String IDENTITIES = """
            SELECT k.merchant, k.reference, k.channel, k.idem, uuidv7() AS id,
                   CASE WHEN EXISTS (SELECT FROM number_range r
                                      WHERE (r.merchant_id IS NULL OR r.merchant_id = k.merchant)
                                        AND (r.channel IS NULL OR r.channel = k.channel))
                        THEN 0 ELSE nextval('shipment_serial') END AS serial
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS k(merchant, reference, channel, idem)
            WHERE NOT EXISTS (SELECT FROM customer_order o
                              WHERE o.merchant_id = k.merchant AND o.reference_no = k.reference)
              AND NOT EXISTS (SELECT FROM customer_order o
                              WHERE o.merchant_id = k.merchant AND o.idempotency_key = k.idem)""";

    private static final String SERIALS_LEFT = """
            SELECT seqmax - coalesce(pg_sequence_last_value(seqrelid), 0) AS serials
            FROM pg_sequence WHERE seqrelid = 'shipment_serial'::regclass""";

    private static final String ADD = """
            INSERT INTO customer_order (order_id, merchant_id, reference_no, idempotency_key, shipment_code, channel, duties,
                                        goods, parties, fingerprint, accepted_at, routing, marks_key, shipper_phone_mark,
                                        shipper_email_mark, consignee_phone_mark, consignee_email_mark)
            SELECT id, merchant, reference, idem, code, channel, duties, goods::jsonb, parties, fingerprint, accepted,
                   routing::jsonb, ?, shipper_phone, shipper_email, consignee_phone, consignee_email
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                        ?::bytea[], ?::timestamptz[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[])
                 AS t(id, merchant, reference, idem, code, channel, duties, goods, parties, fingerprint, accepted, routing,
                      shipper_phone, shipper_email, consignee_phone, consignee_email)
            ORDER BY merchant, reference
            ON CONFLICT DO NOTHING RETURNING order_id""";

    static final String SELECT = """
            SELECT o.order_id, o.merchant_id, o.reference_no, o.shipment_code, o.channel, o.duties, o.goods, o.parties,
                   o.fingerprint, o.accepted_at, o.cancel_reason, o.cancel_words, o.cancelled_at, o.routing::text
            FROM customer_order o
            """;

    private static final String UNDER = SELECT + """
            JOIN unnest(?::text[], ?::text[]) AS k(merchant, reference)
              ON o.merchant_id = k.merchant AND o.reference_no = k.reference""";

    private static final String WITH_IDS = SELECT + "WHERE o.order_id = ANY (?::uuid[])";

    private static final String WITH_CODE = SELECT + "WHERE o.shipment_code = ?";

    private static final String WITH_CODES = SELECT + "WHERE o.shipment_code = ANY (?::text[])";

    private static final String CANCEL = """
            UPDATE customer_order o SET cancel_reason = t.reason, cancel_words = t.words, cancelled_at = t.at
            FROM (SELECT * FROM unnest(?::uuid[], ?::text[], ?::bytea[], ?::timestamptz[]) AS u(id, reason, words, at)
                  ORDER BY id) t
            WHERE o.order_id = t.id AND o.cancelled_at IS NULL""";

    private static final String CORRECT = """
            UPDATE customer_order SET goods = ?::jsonb, parties = ?, duties = ?, marks_key = ?, shipper_phone_mark = ?,
                   shipper_email_mark = ?, consignee_phone_mark = ?, consignee_email_mark = ?
            WHERE order_id = ?""";

    /** Locked against changes alone: whoever refers to an order, as foreign keys do, does not wait, for it may hold the booking. */
    private static final String NAMING = SELECT + """
            WHERE o.erased_at IS NULL AND o.accepted_at < ? AND (o.accepted_at, o.order_id) > (?, ?)
            ORDER BY o.accepted_at, o.order_id LIMIT ? FOR NO KEY UPDATE SKIP LOCKED""";

    private static final String ERASE = """
            UPDATE customer_order o SET parties = t.parties, fingerprint = t.fingerprint, cancel_words = NULL,
                   cancel_reason = CASE WHEN o.cancelled_at IS NULL THEN NULL
                                        WHEN o.cancel_words IS NULL THEN 'OTHER' ELSE o.cancel_reason END,
                   erased_at = ?, marks_key = NULL, shipper_phone_mark = NULL, shipper_email_mark = NULL,
                   consignee_phone_mark = NULL, consignee_email_mark = NULL
            FROM unnest(?::uuid[], ?::bytea[], ?::bytea[]) AS t(id, parties, fingerprint)
            WHERE o.order_id = t.id""";

    private final Database database;
    private final OrderSeal seal;
    private final ContactMarks marks;
    private final ReasonCodes reasons;
    private final OrderRows rows;
    private final OrdersOfPeople people;
    private final KeyBinding keys;

    JdbcOrders(Database database, OrderSeal seal, ContactMarks marks, ReasonCodes reasons) {
        this.database = database;
        this.seal = seal;
        this.marks = marks;
        this.reasons = reasons;
        this.rows = new OrderRows(seal);
        this.people = new OrdersOfPeople(database, marks, rows);
        this.keys = new KeyBinding(database);
    }

    @Override
    public Map<Claim, Identity> newIdentities(List<Claim> claims) {
        Map<Claim, Identity> identities = new HashMap<>();
        database.query(
                IDENTITIES,
                parameters -> parameters
                        .rows(claims)
                        .texts(claim -> claim.key().merchantId())
                        .texts(claim -> claim.key().referenceNo())
                        .texts(Claim::channel)
                        .texts(Claim::idempotencyKey),
                row -> identities.put(
                        new Claim(
                                new OrderKey(row.text("merchant"), row.text("reference")),
                                row.text("channel"),
                                row.optionalText("idem")),
                        new Identity(row.uuid("id"), row.number("serial"))));
        return identities;
    }

    @Override
    public List<Order> naming(Instant acceptedBefore, Place after, int limit) {
        return database.query(
                NAMING,
                parameters -> parameters
                        .instant(acceptedBefore)
                        .instant(after.acceptedAt())
                        .uuid(after.id())
                        .number(limit),
                rows::order);
    }

    @Override
    public void erasePeople(List<Order> orders, Instant at) {
        database.update(ERASE, parameters -> parameters
                .instant(at)
                .rows(orders)
                .uuids(Order::id)
                .bytes(order -> seal.sealParties(order.id(), order.content().withoutPeople()))
                .bytes(order -> seal.sealFingerprint(order.id(), Fingerprint.ofNothing())));
    }

    @Override
    public List<Order> ofPerson(PersonQuestion question, @Nullable UUID before, int limit) {
        return people.find(question, before == null ? OrdersOfPeople.LAST : before, limit);
    }

    @Override
    public long serialsLeft() {
        return database.query(SERIALS_LEFT, row -> row.number("serials")).getFirst();
    }

    @Override
    public Set<UUID> add(List<New> orders) {
        return new HashSet<>(database.query(
                ADD,
                parameters -> parameters
                        .number(marks.keyId())
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
                        .instants(added -> added.order().acceptedAt())
                        .texts(added -> seal.routing(added.order().routing()))
                        .uuids(added -> marks.of(content(added).shipper().byPhone()))
                        .uuids(added -> marks.of(content(added).shipper().byEmail()))
                        .uuids(added -> marks.of(content(added).consignee().byPhone()))
                        .uuids(added -> marks.of(content(added).consignee().byEmail())),
                row -> row.uuid("order_id")));
    }

    private static OrderContent content(New added) {
        return added.order().content();
    }

    @Override
    @Transactional
    public void bind(List<Again> repeated) {
        keys.bind(repeated);
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
    public void correct(Order.Accepted order) {
        OrderContent content = order.content();
        database.update(CORRECT, parameters -> parameters
                .text(seal.goods(content))
                .bytes(seal.sealParties(order.id(), content))
                .text(content.duties() == null ? null : content.duties().name())
                .number(marks.keyId())
                .uuid(marks.of(content.shipper().byPhone()))
                .uuid(marks.of(content.shipper().byEmail()))
                .uuid(marks.of(content.consignee().byPhone()))
                .uuid(marks.of(content.consignee().byEmail()))
                .uuid(order.id()));
    }

    @Override
    public Map<ShipmentCode, Order> withShipmentCodes(Collection<ShipmentCode> codes) {
        Map<ShipmentCode, Order> found = new HashMap<>();
        List<String> texts = codes.stream().map(ShipmentCode::value).toList();
        database.query(WITH_CODES, parameters -> parameters.texts(texts), rows::order)
                .forEach(order -> found.put(order.shipmentCode(), order));
        return found;
    }

    @Override
    public void cancel(List<Order.Cancelled> orders) {
        database.update(CANCEL, parameters -> parameters
                .rows(orders)
                .uuids(Order.Cancelled::id)
                .texts(order -> reasons.of(order.reason()))
                .bytes(order -> seal.sealWords(order.id(), order.reason()))
                .instants(Order.Cancelled::cancelledAt));
    }
}
