package io.waymark.order.dispatch.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.order.dispatch.application.Manifests;
import io.waymark.order.dispatch.domain.Dispatched;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.order.dispatch.domain.ManifestKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Manifests in PostgreSQL. */
@ApplicationScoped
class JdbcManifests implements Manifests {
    private static final String AWAIT = """
            INSERT INTO dispatch_shipment (order_id, merchant_id, carrier, channel, shipment_code, reference_no, tracking_number,
                                           country, postal_area, parcels, weight_grams, issued_at)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::int4[], ?::int8[], ?::timestamptz[])
            ON CONFLICT (order_id) DO NOTHING""";

    private static final String LOCK_WAITING = "SELECT " + ManifestRows.SHIPMENT + """
             FROM dispatch_shipment
            WHERE merchant_id = ? AND carrier = ? AND (?::text IS NULL OR channel = ?) AND issued_at < ?
              AND manifest_id IS NULL AND NOT withdrawn
            ORDER BY issued_at, order_id FOR UPDATE""";

    private static final String IDENTITY = "SELECT uuidv7() AS id, nextval('manifest_serial') AS serial";

    private static final String ADD = """
            INSERT INTO manifest (manifest_id, number, merchant_id, carrier, channel, day, zone, shipments, parcels, weight_grams,
                                  closed_at, closed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String ASSIGN = """
            UPDATE dispatch_shipment d SET manifest_id = ?, line = n.line
              FROM unnest(?::uuid[], ?::int4[]) AS n (order_id, line) WHERE d.order_id = n.order_id""";

    private static final String SELECT = "SELECT " + ManifestRows.MANIFEST + " FROM manifest ";

    private static final String UNDER =
            SELECT + "WHERE merchant_id = ? AND carrier = ? AND channel IS NOT DISTINCT FROM ? AND day = ?";

    private static final String WITH_ID = SELECT + "WHERE manifest_id = ?";

    private static final String PAGE = SELECT + """
            WHERE (?::timestamptz IS NULL OR (closed_at, manifest_id) < (?, ?)) AND (?::text IS NULL OR merchant_id = ?)
              AND (?::text IS NULL OR carrier = ?)
            ORDER BY closed_at DESC, manifest_id DESC LIMIT ?""";

    private static final String LINES = "SELECT line, " + ManifestRows.SHIPMENT
            + " FROM dispatch_shipment WHERE manifest_id = ? AND line > ? ORDER BY line LIMIT ?";

    private static final String TAKE_OUT = """
            WITH locked AS (
                SELECT order_id FROM dispatch_shipment WHERE order_id = ANY (?::uuid[]) ORDER BY order_id FOR UPDATE)
            UPDATE dispatch_shipment d SET withdrawn = d.manifest_id IS NULL FROM locked WHERE d.order_id = locked.order_id
            RETURNING d.order_id, d.manifest_id""";

    private static final String PUT_BACK =
            "UPDATE dispatch_shipment SET withdrawn = false WHERE order_id = ANY (?::uuid[])";

    private final Database database;

    JdbcManifests(Database database) {
        this.database = database;
    }

    @Override
    public void await(List<Waiting> shipments) {
        database.update(AWAIT, parameters -> parameters
                .rows(shipments)
                .uuids(one -> one.shipment().orderId())
                .texts(Waiting::merchantId)
                .texts(Waiting::carrier)
                .texts(Waiting::channel)
                .texts(one -> one.shipment().shipmentCode())
                .texts(one -> one.shipment().referenceNo())
                .texts(one -> one.shipment().trackingNumber())
                .texts(one -> one.shipment().country())
                .texts(one -> one.shipment().postalArea())
                .numbers(one -> (long) one.shipment().parcels())
                .numbers(one -> one.shipment().weightGrams())
                .instants(Waiting::issuedAt));
    }

    @Override
    public List<Dispatched> lockWaiting(ManifestKey key, Instant before) {
        return database.query(
                LOCK_WAITING,
                parameters -> parameters
                        .text(key.merchantId())
                        .text(key.carrier())
                        .text(key.channel())
                        .text(key.channel())
                        .instant(before),
                ManifestRows::shipment);
    }

    @Override
    public Identity newIdentity() {
        return database.query(IDENTITY, row -> new Identity(row.uuid("id"), row.number("serial")))
                .getFirst();
    }

    @Override
    public boolean close(Manifest manifest, List<Dispatched> shipments) {
        ManifestKey key = manifest.key();
        int added = database.update(ADD, parameters -> parameters
                .uuid(manifest.id())
                .text(manifest.number())
                .text(key.merchantId())
                .text(key.carrier())
                .text(key.channel())
                .date(key.day())
                .text(manifest.zone().getId())
                .number(manifest.totals().shipments())
                .number(manifest.totals().parcels())
                .number(manifest.totals().weightGrams())
                .instant(manifest.closedAt())
                .text(manifest.by()));
        if (added == 0) {
            return false;
        }
        List<Integer> places = IntStream.range(0, shipments.size()).boxed().toList();
        database.update(ASSIGN, parameters -> parameters
                .uuid(manifest.id())
                .rows(places)
                .uuids(place -> shipments.get(place).orderId())
                .numbers(place -> place + 1L));
        return true;
    }

    @Override
    public Optional<Manifest> under(ManifestKey key) {
        return database.first(
                UNDER,
                parameters -> parameters
                        .text(key.merchantId())
                        .text(key.carrier())
                        .text(key.channel())
                        .date(key.day()),
                ManifestRows::manifest);
    }

    @Override
    public Optional<Manifest> withId(UUID id) {
        return database.first(WITH_ID, parameters -> parameters.uuid(id), ManifestRows::manifest);
    }

    @Override
    public List<Manifest> page(Filter filter, @Nullable Place after, int most) {
        return database.query(
                PAGE,
                parameters -> parameters
                        .instant(after == null ? null : after.closedAt())
                        .instant(after == null ? null : after.closedAt())
                        .uuid(after == null ? null : after.id())
                        .text(filter.merchantId())
                        .text(filter.merchantId())
                        .text(filter.carrier())
                        .text(filter.carrier())
                        .number(most),
                ManifestRows::manifest);
    }

    @Override
    public List<Line> lines(UUID manifestId, int after, int most) {
        return database.query(
                LINES,
                parameters -> parameters.uuid(manifestId).number(after).number(most),
                row -> new Line(row.integer("line"), ManifestRows.shipment(row)));
    }

    @Override
    public Set<UUID> takeOut(Collection<UUID> orderIds) {
        Set<UUID> manifested = new HashSet<>();
        database.query(TAKE_OUT, parameters -> parameters.uuids(orderIds), row -> {
            if (row.optionalUuid("manifest_id") != null) {
                manifested.add(row.uuid("order_id"));
            }
            return row.uuid("order_id");
        });
        return manifested;
    }

    @Override
    public void putBack(Collection<UUID> orderIds) {
        database.update(PUT_BACK, parameters -> parameters.uuids(orderIds));
    }
}
