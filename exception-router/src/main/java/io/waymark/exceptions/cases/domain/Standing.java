package io.waymark.exceptions.cases.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a shipment stands: what a carrier saw counts before what the order side knows, however late the label was made; then
 * by event time the newer, then the higher version, then the decided state, so that the order of arrival does not.
 */
public record Standing(
        @Nullable String state, @Nullable String substate, Instant at, long version, boolean decided, String carrier) {
    /** States that no carrier's scan gives. */
    private static final Set<String> OF_THE_ORDER = Set.of("CREATED", "LABELED");

    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::isSeenByCarrier)
            .thenComparing(Standing::at)
            .thenComparingLong(Standing::version)
            .thenComparing(Standing::decided);

    /** The one of both that counts. */
    static Standing newer(@Nullable Standing one, Standing other) {
        return one == null || ORDER.compare(other, one) > 0 ? other : one;
    }

    private boolean isSeenByCarrier() {
        return state == null || !OF_THE_ORDER.contains(state);
    }
}
