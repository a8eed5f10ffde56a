package io.waymark.tracking.performance.adapter.persistence;

import io.waymark.jdbc.Columns;
import io.waymark.tracking.performance.domain.Cohort;
import io.waymark.tracking.performance.domain.Contribution;
import io.waymark.tracking.performance.domain.Counted;
import io.waymark.tracking.performance.domain.Waybill;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns rows of counted parcels into what they mean, and back. */
final class CountedRows {
    static final String COLUMNS = """
            shipment_code, merchant_id, carrier, service, origin, destination, issued_at, promised, counted_day,
            counted_merchant, counted_carrier, counted_service, counted_origin, counted_destination, transit_bucket, expected,
            on_time, troubled, attempted, first_try""";

    static Counted counted(ResultSet row) throws SQLException {
        Waybill waybill = new Waybill(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
        return new Counted(waybill, row.getObject(8, OffsetDateTime.class), contribution(row));
    }

    private static @Nullable Contribution contribution(ResultSet row) throws SQLException {
        LocalDate day = row.getObject(9, LocalDate.class);
        if (day == null) {
            return null;
        }
        Cohort cohort = new Cohort(
                day, row.getString(10), row.getString(11), row.getString(12), row.getString(13), row.getString(14));
        return new Contribution(
                cohort,
                row.getObject(15, Integer.class),
                row.getBoolean(16),
                row.getBoolean(17),
                row.getBoolean(18),
                row.getBoolean(19),
                row.getBoolean(20));
    }

    /** Binds each column of the update as an array. */
    static void bind(PreparedStatement update, List<Counted> parcels) throws SQLException {
        new Columns<>(update, parcels)
                .texts(parcel -> parcel.waybill().shipmentCode())
                .instants(parcel ->
                        parcel.promised() == null ? null : parcel.promised().toInstant())
                .texts(cohort(cohort -> cohort.day().toString()))
                .texts(cohort(Cohort::merchantId))
                .texts(cohort(Cohort::carrier))
                .texts(cohort(Cohort::service))
                .texts(cohort(Cohort::origin))
                .texts(cohort(Cohort::destination))
                .texts(parcel ->
                        parcel.contribution() == null || parcel.contribution().transitBucket() == null
                                ? null
                                : parcel.contribution().transitBucket().toString())
                .flags(flag(Contribution::expected))
                .flags(flag(Contribution::onTime))
                .flags(flag(Contribution::troubled))
                .flags(flag(Contribution::attempted))
                .flags(flag(Contribution::firstTry));
    }

    private static Function<Counted, @Nullable String> cohort(Function<Cohort, String> part) {
        return parcel -> parcel.contribution() == null
                ? null
                : part.apply(parcel.contribution().cohort());
    }

    private static Function<Counted, Boolean> flag(Predicate<Contribution> part) {
        return parcel -> parcel.contribution() != null && part.test(parcel.contribution());
    }

    private CountedRows() {}
}
