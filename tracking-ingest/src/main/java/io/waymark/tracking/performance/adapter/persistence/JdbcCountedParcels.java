package io.waymark.tracking.performance.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.performance.application.CountedParcels;
import io.waymark.tracking.performance.domain.Counted;
import io.waymark.tracking.performance.domain.Waybill;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Remembers parcels with one statement for each step, whatever the batch's size. */
@Singleton
public class JdbcCountedParcels implements CountedParcels {
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
    private final DataSource dataSource;

    JdbcCountedParcels(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void learn(List<Waybill> issued) {
        SortedMap<String, Waybill> newest = new TreeMap<>();
        issued.forEach(waybill -> newest.merge(
                waybill.shipmentCode(),
                waybill,
                (one, other) -> other.issuedAt().isBefore(one.issuedAt()) ? one : other));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(LEARN)) {
            new Columns<>(upsert, List.copyOf(newest.values()))
                    .texts(Waybill::shipmentCode)
                    .texts(Waybill::merchantId)
                    .texts(Waybill::carrier)
                    .texts(Waybill::service)
                    .texts(Waybill::origin)
                    .texts(Waybill::destination)
                    .instants(Waybill::issuedAt);
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new PerformanceStoreException("waybills cannot be kept", failed);
        }
    }

    @Override
    public List<Counted> of(Collection<String> shipmentCodes) {
        return read(SELECT, shipmentCodes);
    }

    @Override
    public List<Counted> lock(Collection<String> shipmentCodes) {
        return read(LOCK, shipmentCodes);
    }

    private List<Counted> read(String query, Collection<String> shipmentCodes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            new Columns<>(select, List.copyOf(shipmentCodes)).texts(code -> code);
            List<Counted> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(CountedRows.counted(row));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new PerformanceStoreException("counted parcels cannot be read", failed);
        }
    }

    @Override
    public void save(List<Counted> parcels) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(SAVE)) {
            CountedRows.bind(update, parcels);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new PerformanceStoreException("counted parcels cannot be kept", failed);
        }
    }
}
