package io.waymark.tracking.vigil.application;

import io.waymark.tracking.vigil.domain.Limits;
import java.time.Duration;

/**
 * How watchful the watch is.
 *
 * @param interval from one turn to the next
 */
public record VigilPolicy(Duration interval, Limits limits) {
    private static final int MOST_INTERVALS = 2;

    /** The part of the time since the last turn in which we surely listened: the rest was a stop of ours, or a jump of a clock. */
    Duration listened(Duration since) {
        Duration most = interval.multipliedBy(MOST_INTERVALS);
        Duration least = since.isNegative() ? Duration.ZERO : since;
        return least.compareTo(most) > 0 ? most : least;
    }
}
