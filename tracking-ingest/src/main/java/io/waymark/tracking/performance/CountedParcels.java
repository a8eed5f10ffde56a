package io.waymark.tracking.performance;

import io.waymark.jdbc.Database;
import io.waymark.tracking.performance.domain.Counted;
import io.waymark.tracking.performance.domain.Waybill;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each parcel contributed so far; joins the caller's transaction. One statement for each step, whatever the batch's size. */
@Singleton
class CountedParcels {
    private static final String LEARN = """
            INSERT INTO performance_parcel AS known
                (shipment_code, merchant_id, carrier, service, origin, destination, issued_at)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            ON CONFLICT (shipment_code) DO UPDATE SET (merchant_id, carrier, service, origin, destination, issued_at)
              = (excluded.merchant_id, excluded.carrier, excluded.service, excluded.origin, excluded.destination,
                 excluded.issued_at)
             WHERE known.issued_at < excluded.issued_at""";
    private static final String SELECT =
            "SELECT " + CountedRows.COLUMNS + " FROM performance_parcel WHERE shipment_code = ANY (?)";
    private static final String LOCK = SELECT + " ORDER BY shipment_code FOR NO KEY UPDATE";
    private static final String SAVE = """
            UPDATE performance_parcel p SET
                (promised, counted_day, counted_merchant, counted_carrier, counted_service, counted_origin,
                 counted_destination, transit_bucket, expected, on_time, troubled, attempted, first_try)
              = (n.promised, n.day, n.merchant, n.carrier, n.service, n.origin, n.destination, n.bucket, n.expected,
                 n.on_time, n.troubled, n.attempted, n.first_try)
              FROM unnest(?::text[], ?::timestamptz[], ?::text[]::date[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::text[]::int[], ?::boolean[], ?::boolean[], ?::boolean[], ?::boolean[], ?::boolean[])
                AS n (code, promised, day, merchant, carrier, service, origin, destination, bucket, expected, on_time,
                      troubled, attempted, first_try)
             WHERE p.shipment_code = n.code""";
    private final Database database;

    CountedParcels(Database database) {
        this.database = database;
    }

    /** Takes note of waybills; of two for one parcel the newer counts, in whichever order they come. */
    void learn(List<Waybill> issued) {
        SortedMap<String, Waybill> newest = new TreeMap<>();
        issued.forEach(waybill -> newest.merge(
                waybill.shipmentCode(),
                waybill,
                (one, other) -> other.issuedAt().isBefore(one.issuedAt()) ? one : other));
        database.update(LEARN, bind -> bind.rows(newest.values())
                .texts(Waybill::shipmentCode)
                .texts(Waybill::merchantId)
                .texts(Waybill::carrier)
                .texts(Waybill::service)
                .texts(Waybill::origin)
                .texts(Waybill::destination)
                .instants(Waybill::issuedAt));
    }

    /** The parcels that are known; the others are absent. */
    List<Counted> of(Collection<String> shipmentCodes) {
        return database.query(SELECT, bind -> bind.texts(shipmentCodes), CountedRows::counted);
    }

    /** Locks the parcels that are known, in the order of their codes, and reads them again. */
    List<Counted> lock(Collection<String> shipmentCodes) {
        return database.query(LOCK, bind -> bind.texts(shipmentCodes), CountedRows::counted);
    }

    /** Remembers what parcels contribute now. */
    void save(List<Counted> parcels) {
        database.update(SAVE, bind -> CountedRows.bind(bind.rows(parcels)));
    }
}
