package io.waymark.order.booking.domain;

import io.waymark.time.BackOff;
import java.time.Duration;

/**
 * When to ask a carrier again that could not be reached: soon a few times, then ever more seldom, never not at all.
 *
 * @param quickRetries how many follow the first attempt at short intervals
 * @param quickPause   before each of these
 * @param later        once they are used up
 */
public record RetryPlan(int quickRetries, Duration quickPause, BackOff later) {
    private static final int LATER_TRIES = 3;

    /** @param attempts made so far, at least one */
    public boolean usedUp(int attempts) {
        return attempts > quickRetries;
    }

    /**
     * Whether a carrier that answers, but never what it should, has been asked often enough: its next answer would be the same.
     *
     * @param attempts made so far, at least one
     */
    public boolean hopeless(int attempts) {
        return attempts > quickRetries + LATER_TRIES;
    }

    /** How long the quick retries take together. */
    public Duration quickly() {
        return quickPause.multipliedBy(quickRetries);
    }

    /** The first pause once the quick retries are used up. */
    public Duration afterQuick() {
        return later.after(1);
    }

    /** @param attempts made so far, at least one */
    public Duration pauseAfter(int attempts) {
        return usedUp(attempts) ? later.after(attempts - quickRetries) : quickPause;
    }
}
