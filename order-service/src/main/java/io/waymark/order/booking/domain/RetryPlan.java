package io.waymark.order.booking.domain;

import java.time.Duration;

/**
 * When to ask a carrier again that could not be reached: soon a few times, then ever more seldom, never not at all.
 *
 * @param quickRetries how many follow the first attempt at short intervals
 * @param quickPause   before each of these
 * @param firstPause   once they are used up; doubles with every further attempt
 * @param longestPause where doubling ends
 */
public record RetryPlan(int quickRetries, Duration quickPause, Duration firstPause, Duration longestPause) {
    private static final int MOST_DOUBLINGS = 20;

    /** @param attempts made so far, at least one */
    public boolean usedUp(int attempts) {
        return attempts > quickRetries;
    }

    /** @param attempts made so far, at least one */
    public Duration pauseAfter(int attempts) {
        if (!usedUp(attempts)) {
            return quickPause;
        }
        int doublings = Math.min(attempts - quickRetries - 1, MOST_DOUBLINGS);
        Duration pause = firstPause.multipliedBy(1L << doublings);
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
