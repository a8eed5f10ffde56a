package io.waymark.sandbox.provider;

import java.time.Duration;

/**
 * How often a sender tries again; providers wait minutes to hours, the sandbox scales that down.
 *
 * @param attempts   at least 1
 * @param firstPause doubles with each further attempt
 * @param maxPause   ceiling of the pause
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration maxPause) {

    /** The pause before the given attempt; the second attempt is number 2. */
    public Duration pauseBefore(int attempt) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 2, 20));
        return pause.compareTo(maxPause) > 0 ? maxPause : pause;
    }
}
