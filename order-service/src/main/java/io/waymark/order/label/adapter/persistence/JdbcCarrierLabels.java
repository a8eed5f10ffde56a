package io.waymark.order.label.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.order.label.application.CarrierLabels;
import io.waymark.privacy.PersonalDataCipher;
import io.waymark.privacy.SealedColumn;
import io.waymark.privacy.SealedColumn.KeyType;
import io.waymark.privacy.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carriers' labels in PostgreSQL, each call one statement; they are encrypted, for they name people. */
@ApplicationScoped
class JdbcCarrierLabels implements CarrierLabels, SealedColumns {
    private static final String WANT = """
            INSERT INTO carrier_label AS l (order_id, carrier, tracking_number, issued_at, due_at)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            ON CONFLICT (order_id) DO UPDATE
               SET carrier = excluded.carrier, tracking_number = excluded.tracking_number, issued_at = excluded.issued_at,
                   due_at = excluded.due_at, asked = 0, leased_until = NULL, pdf = NULL, fetched_at = NULL
            WHERE (l.carrier, l.tracking_number) <> (excluded.carrier, excluded.tracking_number)""";

    private static final String CLAIM = """
            WITH due AS (
                SELECT order_id FROM carrier_label
                 WHERE carrier = ? AND due_at <= ? AND (leased_until IS NULL OR leased_until <= ?)
                 ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE carrier_label l SET leased_until = ?, asked = l.asked + 1 FROM due WHERE l.order_id = due.order_id
            RETURNING l.order_id, l.carrier, l.tracking_number, l.asked, l.issued_at""";

    private static final String SAME = " WHERE order_id = ? AND carrier = ? AND tracking_number = ?";

    private static final String KEEP =
            "UPDATE carrier_label SET pdf = ?, fetched_at = ?, due_at = NULL, leased_until = NULL" + SAME;

    private static final String ASK_AGAIN = "UPDATE carrier_label SET due_at = ?, leased_until = NULL" + SAME;

    private static final String OF = "SELECT pdf FROM carrier_label WHERE order_id = ? AND pdf IS NOT NULL";

    private static final String AMONG =
            "SELECT order_id FROM carrier_label WHERE order_id = ANY (?::uuid[]) AND pdf IS NOT NULL";

    private static final String FORGET = "DELETE FROM carrier_label WHERE order_id = ANY (?::uuid[])";

    private final Database database;
    private final PersonalDataCipher cipher;

    JdbcCarrierLabels(Database database, PersonalDataCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(SealedColumn.bytes("carrier_label", "order_id", KeyType.UUID, "pdf", "order/%s/carrier-label"));
    }

    @Override
    public void want(List<Wanted> labels) {
        database.update(WANT, parameters -> parameters
                .rows(labels)
                .uuids(Wanted::orderId)
                .texts(Wanted::carrier)
                .texts(Wanted::trackingNumber)
                .instants(Wanted::issuedAt)
                .instants(Wanted::dueAt));
    }

    @Override
    public List<Due> claim(String carrier, int limit, Instant now, Instant leaseEnds) {
        return database.query(
                CLAIM,
                parameters -> parameters
                        .text(carrier)
                        .instant(now)
                        .instant(now)
                        .number(limit)
                        .instant(leaseEnds),
                JdbcCarrierLabels::due);
    }

    private static Due due(Row row) throws SQLException {
        return new Due(
                row.uuid("order_id"),
                row.text("carrier"),
                row.text("tracking_number"),
                row.integer("asked"),
                row.instant("issued_at"));
    }

    @Override
    public void keep(Due due, byte[] pdf, Instant at) {
        byte[] sealed = cipher.encrypt(pdf, context(due.orderId()));
        database.update(KEEP, parameters -> parameters
                .bytes(sealed)
                .instant(at)
                .uuid(due.orderId())
                .text(due.carrier())
                .text(due.trackingNumber()));
    }

    @Override
    public void askAgain(Due due, @Nullable Instant dueAt) {
        database.update(ASK_AGAIN, parameters -> parameters
                .instant(dueAt)
                .uuid(due.orderId())
                .text(due.carrier())
                .text(due.trackingNumber()));
    }

    @Override
    public Optional<byte[]> of(UUID orderId) {
        return database.first(
                OF, parameters -> parameters.uuid(orderId), row -> cipher.decrypt(row.bytes("pdf"), context(orderId)));
    }

    @Override
    public Set<UUID> among(Collection<UUID> orderIds) {
        return new HashSet<>(
                database.query(AMONG, parameters -> parameters.uuids(orderIds), row -> row.uuid("order_id")));
    }

    @Override
    public void forget(Collection<UUID> orderIds) {
        database.update(FORGET, parameters -> parameters.uuids(orderIds));
    }

    private static String context(UUID orderId) {
        return "order/" + orderId + "/carrier-label";
    }
}
