package io.waymark.time;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses between attempts: they double up to a longest one, and are shortened by chance, so that many who failed together do
 * not come back together.
 *
 * @param first   before the second attempt
 * @param longest never longer than this
 */
public record BackOff(Duration first, Duration longest) {
    private static final int DOUBLINGS = 30;

    public BackOff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "a back-off needs 0 < first <= longest, not " + first + " and " + longest);
        }
    }

    /** The whole pause after so many failed attempts, at least 1. */
    public Duration after(int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /** Between half of the pause and the whole of it, by chance. */
    public Duration jittered(int attempts) {
        return spread(after(attempts), ThreadLocalRandom.current().nextDouble());
    }

    /**
     * Between half of a pause and the whole of it.
     *
     * @param chance from 0 (inclusive) to 1 (exclusive)
     */
    public static Duration spread(Duration pause, double chance) {
        return Duration.ofNanos((long) (pause.toNanos() * (0.5 + chance / 2)));
    }
}
