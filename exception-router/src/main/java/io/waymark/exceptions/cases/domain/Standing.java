package io.waymark.exceptions.cases.domain;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a shipment stands by event time: of two the newer counts, then the higher version, then the decided state, so that
 * the order of arrival does not.
 */
public record Standing(
        @Nullable String state, @Nullable String substate, Instant at, long version, boolean decided, String carrier) {
    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::at)
            .thenComparingLong(Standing::version)
            .thenComparing(Standing::decided);

    /** The one of both that counts. */
    static Standing newer(@Nullable Standing one, Standing other) {
        return one == null || ORDER.compare(other, one) > 0 ? other : one;
    }
}
