package io.waymark.order.lastmile.adapter.persistence;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.order.lastmile.application.LastMiles;
import io.waymark.order.lastmile.domain.Assignment;
import io.waymark.order.lastmile.domain.Provenance;
import io.waymark.order.lastmile.domain.Provenance.Source;
import io.waymark.order.ordering.domain.ShipmentCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Last miles in PostgreSQL, each call one statement. */
@ApplicationScoped
class JdbcLastMiles implements LastMiles {
    private static final String FOLLOW = """
            INSERT INTO last_mile AS l (shipment_code, order_id, carrier, issued_at, due_at)
            SELECT * FROM unnest(?::text[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            ON CONFLICT (shipment_code) DO UPDATE SET carrier = excluded.carrier, due_at = excluded.due_at, asked = 0
            WHERE l.carrier <> excluded.carrier""";

    private static final String CLAIM = """
            WITH due AS (
                SELECT shipment_code FROM last_mile
                 WHERE carrier = ? AND due_at <= ? AND (leased_until IS NULL OR leased_until <= ?)
                 ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE last_mile l SET leased_until = ?, asked = l.asked + 1 FROM due WHERE l.shipment_code = due.shipment_code
            RETURNING l.shipment_code, l.carrier, l.asked, l.issued_at""";

    private static final String STOP =
            "UPDATE last_mile SET due_at = NULL, leased_until = NULL WHERE shipment_code = ANY (?::text[])";

    private static final String ASK_AGAIN =
            "UPDATE last_mile SET due_at = ?, leased_until = NULL WHERE shipment_code = ?";

    private static final String COLUMNS =
            "shipment_code, brand, last_mile_carrier, transfer_number, teller, source, told_at, signed_at, since, due_at";

    /** The row is made where there is none, and locked either way. */
    private static final String LOCK = """
            INSERT INTO last_mile AS l (shipment_code, order_id, carrier, issued_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (shipment_code) DO UPDATE SET order_id = l.order_id
            RETURNING""" + " " + COLUMNS;

    private static final String KEEP = """
            UPDATE last_mile SET brand = ?, last_mile_carrier = ?, transfer_number = ?, teller = ?, source = ?, told_at = ?,
                   signed_at = ?, since = ?
             WHERE shipment_code = ?""";

    private static final String OF =
            "SELECT " + COLUMNS + " FROM last_mile WHERE shipment_code = ANY (?::text[]) AND brand IS NOT NULL";

    private final Database database;

    JdbcLastMiles(Database database) {
        this.database = database;
    }

    @Override
    public void follow(List<Followed> shipments) {
        database.update(FOLLOW, parameters -> parameters
                .rows(shipments)
                .texts(one -> one.shipmentCode().value())
                .uuids(Followed::orderId)
                .texts(Followed::carrier)
                .instants(Followed::issuedAt)
                .instants(Followed::dueAt));
    }

    @Override
    public List<Question> claim(String carrier, int limit, Instant now, Instant leaseEnds) {
        return database.query(
                CLAIM,
                parameters -> parameters
                        .text(carrier)
                        .instant(now)
                        .instant(now)
                        .number(limit)
                        .instant(leaseEnds),
                row -> new Question(code(row), row.text("carrier"), row.integer("asked"), row.instant("issued_at")));
    }

    @Override
    public void stop(Collection<ShipmentCode> shipmentCodes) {
        database.update(STOP, parameters -> parameters.texts(texts(shipmentCodes)));
    }

    @Override
    public void askAgain(ShipmentCode shipmentCode, @Nullable Instant dueAt) {
        database.update(ASK_AGAIN, parameters -> parameters.instant(dueAt).text(shipmentCode.value()));
    }

    @Override
    public Standing lock(ShipmentCode shipmentCode, UUID orderId, String carrier, Instant now) {
        return database.query(
                        LOCK,
                        parameters -> parameters
                                .text(shipmentCode.value())
                                .uuid(orderId)
                                .text(carrier)
                                .instant(now),
                        row -> new Standing(
                                row.optionalText("brand") == null ? null : known(row),
                                row.optionalInstant("due_at") != null))
                .getFirst();
    }

    @Override
    public void keep(Known known) {
        database.update(KEEP, parameters -> parameters
                .text(known.assignment().brand())
                .text(known.assignment().carrier())
                .text(known.assignment().transferNumber())
                .text(known.provenance().teller())
                .text(known.provenance().source().name())
                .instant(known.provenance().asOf())
                .instant(known.provenance().signedAt())
                .instant(known.since())
                .text(known.shipmentCode().value()));
    }

    @Override
    public Map<ShipmentCode, Known> of(Collection<ShipmentCode> shipmentCodes) {
        Map<ShipmentCode, Known> found = new HashMap<>();
        database.query(OF, parameters -> parameters.texts(texts(shipmentCodes)), JdbcLastMiles::known)
                .forEach(known -> found.put(known.shipmentCode(), known));
        return found;
    }

    private static List<String> texts(Collection<ShipmentCode> codes) {
        return codes.stream().map(ShipmentCode::value).toList();
    }

    private static Known known(Row row) throws SQLException {
        return new Known(
                code(row),
                new Assignment(
                        row.text("brand"), row.optionalText("last_mile_carrier"), row.optionalText("transfer_number")),
                new Provenance(
                        row.text("teller"),
                        row.constant("source", Source.class),
                        row.instant("told_at"),
                        row.optionalInstant("signed_at")),
                row.instant("since"));
    }

    private static ShipmentCode code(Row row) throws SQLException {
        return new ShipmentCode(row.text("shipment_code"));
    }
}
