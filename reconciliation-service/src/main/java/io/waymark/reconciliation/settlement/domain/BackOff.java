package io.waymark.reconciliation.settlement.domain;

import java.time.Duration;

/**
 * Waiting times that double.
 *
 * @param first before the second attempt
 * @param max   never longer than this
 */
public record BackOff(Duration first, Duration max) {
    private static final int DOUBLINGS = 30;

    public BackOff {
        if (first.isNegative() || first.isZero() || max.compareTo(first) < 0) {
            throw new IllegalArgumentException("a back-off needs 0 < first <= max, not " + first + " and " + max);
        }
    }

    /** How long to wait after so many attempts, at least 1. */
    public Duration after(int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, DOUBLINGS));
        return doubled.compareTo(max) > 0 ? max : doubled;
    }
}
