package io.waymark.tracking.performance;

import io.waymark.jdbc.Columns;
import io.waymark.jdbc.Row;
import io.waymark.tracking.performance.domain.Cohort;
import io.waymark.tracking.performance.domain.Contribution;
import io.waymark.tracking.performance.domain.Counted;
import io.waymark.tracking.performance.domain.Waybill;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns rows of counted parcels into what they mean, and back. */
final class CountedRows {
    static final String COLUMNS = """
            shipment_code, merchant_id, carrier, service, origin, destination, issued_at, promised, counted_day,
            counted_merchant, counted_carrier, counted_service, counted_origin, counted_destination, transit_bucket, expected,
            on_time, troubled, attempted, first_try""";

    static Counted counted(Row row) throws SQLException {
        Waybill waybill = new Waybill(
                row.text("shipment_code"),
                row.text("merchant_id"),
                row.text("carrier"),
                row.text("service"),
                row.text("origin"),
                row.text("destination"),
                row.instant("issued_at"));
        Instant promised = row.optionalInstant("promised");
        return new Counted(waybill, promised == null ? null : promised.atOffset(ZoneOffset.UTC), contribution(row));
    }

    private static @Nullable Contribution contribution(Row row) throws SQLException {
        LocalDate day = row.optionalDate("counted_day");
        if (day == null) {
            return null;
        }
        Cohort cohort = new Cohort(
                day,
                row.text("counted_merchant"),
                row.text("counted_carrier"),
                row.text("counted_service"),
                row.text("counted_origin"),
                row.text("counted_destination"));
        Long bucket = row.optionalNumber("transit_bucket");
        return new Contribution(
                cohort,
                bucket == null ? null : Math.toIntExact(bucket),
                row.flag("expected"),
                row.flag("on_time"),
                row.flag("troubled"),
                row.flag("attempted"),
                row.flag("first_try"));
    }

    /** Binds each column of the update as an array. */
    static void bind(Columns<Counted> parcels) throws SQLException {
        parcels.texts(parcel -> parcel.waybill().shipmentCode())
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
