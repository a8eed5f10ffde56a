package io.waymark.tracking.pushwatch.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an account has been silent while we listened, and how many pushes should have come meanwhile.
 *
 * @param lasted only time in which this service was there to hear
 * @param missed pushes that could be counted on
 * @param told   whether an incident was raised
 */
public record Silence(Duration lasted, double missed, boolean told) {
    /** Somebody was just heard. */
    public static final Silence NONE = new Silence(Duration.ZERO, 0, false);

    private static final double SECONDS_OF_AN_HOUR = 3600;

    /** The silence after some more of it. */
    public Silence after(Duration more, Baseline baseline, Instant now) {
        double expected = baseline.expectedPerHour(now) * more.toMillis() / (SECONDS_OF_AN_HOUR * 1000);
        return new Silence(lasted.plus(more), missed + expected, told);
    }

    /**
     * Whether it is too long: so many pushes are missing that chance is no explanation, or it is far longer than any silence
     * before. An account with too little history has no such silence.
     */
    public boolean isTooLong(Baseline baseline, Instant now, Limits limits) {
        if (lasted.compareTo(limits.shortestSilence()) < 0 || baseline.pushes() < limits.fewestRemembered()) {
            return false;
        }
        if (missed >= limits.missedPushes()) {
            return true;
        }
        double longest = baseline.longestGap(now).toSeconds() * limits.gapFactor();
        return lasted.toSeconds() > longest;
    }

    /** The silence as one that was told of. */
    public Silence toldOf() {
        return new Silence(lasted, missed, true);
    }
}
