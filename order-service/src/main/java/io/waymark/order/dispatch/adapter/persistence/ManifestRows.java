package io.waymark.order.dispatch.adapter.persistence;

import io.waymark.jdbc.Row;
import io.waymark.order.dispatch.domain.Dispatched;
import io.waymark.order.dispatch.domain.Manifest;
import io.waymark.order.dispatch.domain.Manifest.Totals;
import io.waymark.order.dispatch.domain.ManifestKey;
import java.sql.SQLException;
import java.time.ZoneId;

/** Makes manifests and their shipments of rows. */
final class ManifestRows {
    static final String MANIFEST = """
            manifest_id, number, merchant_id, carrier, channel, day, zone, shipments, parcels, weight_grams, closed_at, closed_by""";

    static final String SHIPMENT = """
            order_id, shipment_code, reference_no, tracking_number, country, postal_area, parcels, weight_grams""";

    static Manifest manifest(Row row) throws SQLException {
        return new Manifest(
                row.uuid("manifest_id"),
                row.text("number"),
                new ManifestKey(
                        row.text("merchant_id"), row.text("carrier"), row.optionalText("channel"), row.date("day")),
                ZoneId.of(row.text("zone")),
                new Totals(row.integer("shipments"), row.integer("parcels"), row.number("weight_grams")),
                row.instant("closed_at"),
                row.text("closed_by"));
    }

    static Dispatched shipment(Row row) throws SQLException {
        return new Dispatched(
                row.uuid("order_id"),
                row.text("shipment_code"),
                row.text("reference_no"),
                row.text("tracking_number"),
                row.text("country"),
                row.optionalText("postal_area"),
                row.integer("parcels"),
                row.number("weight_grams"));
    }

    private ManifestRows() {}
}
