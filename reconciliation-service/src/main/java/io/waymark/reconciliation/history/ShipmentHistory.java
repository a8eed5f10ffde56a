package io.waymark.reconciliation.history;

import io.waymark.jdbc.Database;
import io.waymark.jdbc.Row;
import io.waymark.reconciliation.history.domain.ShipmentChange;
import io.waymark.reconciliation.history.domain.ShipmentState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The turns of shipments' lives as rows; a turn is one row however often it is told. */
@ApplicationScoped
class ShipmentHistory {
    private static final String ADD = """
            INSERT INTO shipment_change (shipment_code, version, kind, order_id, merchant_id, carrier, tracking_number,
                                         state, substate, conflict, exception, place, occurred_at, offset_seconds,
                                         known_at, evidence)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::timestamptz[],
                                 ?::bigint[], ?::timestamptz[], ?::uuid[])
            ON CONFLICT DO NOTHING""";

    private final Database database;

    ShipmentHistory(Database database) {
        this.database = database;
    }

    void add(List<ShipmentChange> changes) {
        database.update(ADD, bind -> bind.rows(changes)
                .texts(ShipmentChange::shipmentCode)
                .numbers(ShipmentChange::version)
                .texts(change -> change.kind().name())
                .uuids(ShipmentChange::orderId)
                .texts(ShipmentChange::merchantId)
                .texts(ShipmentChange::carrier)
                .texts(ShipmentChange::trackingNumber)
                .texts(change -> change.state().name())
                .texts(ShipmentChange::substate)
                .flags(ShipmentChange::conflict)
                .texts(ShipmentChange::exception)
                .texts(ShipmentChange::place)
                .instants(change -> change.occurredAt().toInstant())
                .numbers(change -> (long) change.occurredAt().getOffset().getTotalSeconds())
                .instants(ShipmentChange::knownAt)
                .uuids(ShipmentChange::evidence));
    }

    List<ShipmentChange> ofOrder(UUID orderId) {
        return database.query(
                "SELECT * FROM shipment_change WHERE order_id = ? ORDER BY shipment_code, version, kind",
                bind -> bind.uuid(orderId),
                ShipmentHistory::read);
    }

    private static ShipmentChange read(Row row) throws SQLException {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(row.integer("offset_seconds"));
        return new ShipmentChange(
                row.text("shipment_code"),
                row.uuid("order_id"),
                row.text("merchant_id"),
                row.text("carrier"),
                row.text("tracking_number"),
                row.number("version"),
                row.constant("kind", ShipmentChange.Kind.class),
                row.constant("state", ShipmentState.class),
                row.text("substate"),
                row.flag("conflict"),
                row.optionalText("exception"),
                row.optionalText("place"),
                row.instant("occurred_at").atOffset(offset),
                row.instant("known_at"),
                row.uuid("evidence"));
    }
}
