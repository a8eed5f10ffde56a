package io.waymark.tracking.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the answer.
 *
 * @param day              of hand-over
 * @param volume           parcels that the carrier took
 * @param delivered        of these, with the recipient now
 * @param transitP50Hours  half of the delivered took at most so long, from hand-over to delivery
 * @param onTimeRate       share of the delivered with an estimate that came by then
 * @param estimated        delivered parcels for which the carrier had named a time
 * @param exceptionRate    share of the volume that met an exception
 * @param firstAttemptRate share of those whose delivery was tried that were delivered without a failed try
 */
public record PerformanceView(
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String lane,
        @Nullable LocalDate day,
        long volume,
        long delivered,
        @Nullable BigDecimal transitP50Hours,
        @Nullable BigDecimal transitP90Hours,
        @Nullable BigDecimal transitP95Hours,
        @Nullable BigDecimal onTimeRate,
        long estimated,
        @Nullable BigDecimal exceptionRate,
        @Nullable BigDecimal firstAttemptRate) {

    static PerformanceView of(Performance sums) {
        return new PerformanceView(
                sums.carrier(),
                sums.service(),
                sums.origin() == null ? null : sums.origin() + "-" + sums.destination(),
                sums.day(),
                sums.volume(),
                sums.delivered(),
                hours(sums.transit().hours(0.5)),
                hours(sums.transit().hours(0.9)),
                hours(sums.transit().hours(0.95)),
                share(sums.onTime(), sums.expected()),
                sums.expected(),
                share(sums.troubled(), sums.volume()),
                share(sums.firstTry(), sums.attempted()));
    }

    private static @Nullable BigDecimal hours(@Nullable Double hours) {
        return hours == null ? null : BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal share(long part, long whole) {
        return whole <= 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
