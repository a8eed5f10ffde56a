package io.waymark.tracking.shipment.adapter.persistence;

import io.waymark.tracking.shipment.StoredTimes;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Shipment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A shipment's estimate in its five columns: each end of the window keeps the offset it was told in. */
final class EstimateColumns {

    static @Nullable Instant instant(Shipment shipment, Function<Estimate, OffsetDateTime> end) {
        Estimate estimate = shipment.estimate();
        return estimate == null ? null : end.apply(estimate).toInstant();
    }

    static @Nullable Long offset(Shipment shipment, Function<Estimate, OffsetDateTime> end) {
        Estimate estimate = shipment.estimate();
        return estimate == null ? null : (long) end.apply(estimate).getOffset().getTotalSeconds();
    }

    static @Nullable Instant asOf(Shipment shipment) {
        Estimate estimate = shipment.estimate();
        return estimate == null ? null : estimate.asOf();
    }

    static @Nullable Estimate estimate(ResultSet row) throws SQLException {
        Instant asOf = StoredTimes.instant(row, "estimate_as_of");
        return asOf == null ? null : new Estimate(end(row, "estimate_from"), end(row, "estimate_until"), asOf);
    }

    private static OffsetDateTime end(ResultSet row, String column) throws SQLException {
        return StoredTimes.zoned(row.getObject(column, OffsetDateTime.class), row.getInt(column + "_offset"));
    }

    private EstimateColumns() {}
}
