package io.waymark.reconciliation.history;

import io.waymark.reconciliation.history.domain.ShipmentChange;
import io.waymark.reconciliation.history.domain.ShipmentState;
import io.waymark.reconciliation.jdbc.Columns;
import io.waymark.reconciliation.jdbc.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
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
        database.update(ADD, bind -> bind.texts(changes, ShipmentChange::shipmentCode)
                .numbers(changes, ShipmentChange::version)
                .texts(changes, change -> change.kind().name())
                .uuids(changes, ShipmentChange::orderId)
                .texts(changes, ShipmentChange::merchantId)
                .texts(changes, ShipmentChange::carrier)
                .texts(changes, ShipmentChange::trackingNumber)
                .texts(changes, change -> change.state().name())
                .texts(changes, ShipmentChange::substate)
                .flags(changes, ShipmentChange::conflict)
                .texts(changes, ShipmentChange::exception)
                .texts(changes, ShipmentChange::place)
                .instants(changes, change -> change.occurredAt().toInstant())
                .numbers(changes, change ->
                        (long) change.occurredAt().getOffset().getTotalSeconds())
                .instants(changes, ShipmentChange::knownAt)
                .uuids(changes, ShipmentChange::evidence));
    }

    List<ShipmentChange> ofOrder(UUID orderId) {
        return database.query(
                "SELECT * FROM shipment_change WHERE order_id = ? ORDER BY shipment_code, version, kind",
                bind -> bind.uuid(orderId),
                ShipmentHistory::read);
    }

    private static ShipmentChange read(ResultSet row) throws SQLException {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(row.getInt("offset_seconds"));
        return new ShipmentChange(
                row.getString("shipment_code"),
                Columns.uuid(row, "order_id"),
                row.getString("merchant_id"),
                row.getString("carrier"),
                row.getString("tracking_number"),
                row.getLong("version"),
                ShipmentChange.Kind.valueOf(row.getString("kind")),
                ShipmentState.valueOf(row.getString("state")),
                row.getString("substate"),
                row.getBoolean("conflict"),
                Columns.nullableText(row, "exception"),
                Columns.nullableText(row, "place"),
                Columns.instant(row, "occurred_at").atOffset(offset),
                Columns.instant(row, "known_at"),
                Columns.uuid(row, "evidence"));
    }
}
