package io.waymark.tracking.performance.domain;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Parcels that one merchant handed over on one day to one service of a carrier for one lane.
 *
 * @param day by the carrier's clock, where it took the parcel
 */
public record Cohort(
        LocalDate day, String merchantId, String carrier, String service, String origin, String destination)
        implements Comparable<Cohort> {
    private static final Comparator<Cohort> ORDER = Comparator.comparing(Cohort::day)
            .thenComparing(Cohort::merchantId)
            .thenComparing(Cohort::carrier)
            .thenComparing(Cohort::service)
            .thenComparing(Cohort::origin)
            .thenComparing(Cohort::destination);

    /** The cohort of a waybill's parcel that was handed over on a day. */
    static Cohort of(Waybill waybill, LocalDate day) {
        return new Cohort(
                day,
                waybill.merchantId(),
                waybill.carrier(),
                waybill.service(),
                waybill.origin(),
                waybill.destination());
    }

    @Override
    public int compareTo(Cohort other) {
        return ORDER.compare(this, other);
    }
}
