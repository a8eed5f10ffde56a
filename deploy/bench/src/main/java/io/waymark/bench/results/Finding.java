package io.waymark.bench.results;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param id         of the measure, lower case, such as {@code r1}
 * @param what       in words, with the unit
 * @param goal       null for a figure that only explains others
 * @param conditions under which it was measured: connections, rate, versions, load of the machine
 */
public record Finding(
        String id, String what, Spread spread, @Nullable Goal goal, Map<String, Object> conditions) {

    /** Whether the median reaches the goal; null where there is none. */
    public @Nullable Boolean reached() {
        return goal == null ? null : goal.isReachedBy(spread.median());
    }
}
