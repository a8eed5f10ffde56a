package io.waymark.tracking.shipment.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When a carrier expects to deliver; whole microseconds.
 *
 * @param from  the window's begin; equal to {@code until} where the carrier names one moment, the day's begin where it names a day
 * @param until the window's end: delivered later is late
 * @param asOf  when the carrier thought so, from the signed bytes: the push's own time, or else its newest node's
 */
public record Estimate(OffsetDateTime from, OffsetDateTime until, Instant asOf) {
    private static final Comparator<Estimate> AGE =
            Comparator.comparing(Estimate::asOf).thenComparing(Estimate::until).thenComparing(Estimate::from);

    /** Checks that the window does not end before it begins. */
    public Estimate {
        from = from.truncatedTo(ChronoUnit.MICROS);
        until = until.truncatedTo(ChronoUnit.MICROS);
        asOf = asOf.truncatedTo(ChronoUnit.MICROS);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an estimate ends before it begins");
        }
    }

    /**
     * The newer of two, where there is any. Commutative, associative and idempotent, so that neither order nor repetition of
     * pushes matters: of two of the same time the one with the later window counts.
     */
    public static @Nullable Estimate newer(@Nullable Estimate one, @Nullable Estimate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return AGE.compare(one, other) >= 0 ? one : other;
    }

    /** True where both name the same window, or neither names any. */
    public static boolean sameWindow(@Nullable Estimate one, @Nullable Estimate other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.from.equals(other.from) && one.until.equals(other.until);
    }
}
