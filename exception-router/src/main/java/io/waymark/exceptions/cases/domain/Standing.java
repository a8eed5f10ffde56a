package io.waymark.exceptions.cases.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a shipment stands: what a carrier saw counts before what the order side knows, however late the label was made; then
 * by event time the newer. Of one time the decided state counts before a single node, which may have been told late though it
 * happened before the node that decided; then the higher version. So the order of arrival does not count.
 */
public record Standing(
        @Nullable String state, @Nullable String substate, Instant at, long version, boolean decided, String carrier) {
    /** States that no carrier's scan gives. */
    private static final Set<String> OF_THE_ORDER = Set.of("CREATED", "LABELED");

    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::isSeenByCarrier)
            .thenComparing(Standing::at)
            .thenComparing(Standing::decided)
            .thenComparingLong(Standing::version);

    /** The one of both that counts. */
    static Standing newer(@Nullable Standing one, Standing other) {
        return one == null || ORDER.compare(other, one) > 0 ? other : one;
    }

    private boolean isSeenByCarrier() {
        return state == null || !OF_THE_ORDER.contains(state);
    }
}
