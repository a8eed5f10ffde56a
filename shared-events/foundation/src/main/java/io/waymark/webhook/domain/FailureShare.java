package io.waymark.webhook.domain;

import java.time.Duration;
import java.util.Locale;

/**
 * The share of attempts that failed lately; what is past loses half its weight in every half-life, so that no attempt leaves at once.
 *
 * @param all    weight of all attempts
 * @param failed weight of those that failed
 * @param told   whether an incident was raised
 */
public record FailureShare(double all, double failed, boolean told) {
    private static final int PERCENT = 100;

    /** Of what nobody has tried yet. */
    public static final FailureShare NONE = new FailureShare(0, 0, false);

    /** What is to be done. */
    public enum Verdict {
        NOTHING,
        RAISE,
        CLEAR
    }

    /**
     * From when on too many fail.
     *
     * @param raiseAbove   share from 0 to 1
     * @param clearBelow   share that is well again
     * @param fewest       weight of attempts below which no share is judged
     * @param fewestFailed weight of failed ones below which no share is judged
     * @param halfLife     in which a past attempt loses half its weight
     */
    public record Limits(double raiseAbove, double clearBelow, double fewest, double fewestFailed, Duration halfLife) {
        public Limits {
            if (clearBelow > raiseAbove) {
                throw new IllegalArgumentException("a share must clear below where it is raised");
            }
        }
    }

    /** The share after some time in which attempts were made. */
    public FailureShare after(Duration time, long more, long moreFailed, Limits limits) {
        double left = Math.pow(0.5, (double) time.toMillis() / limits.halfLife().toMillis());
        return new FailureShare(all * left + more, failed * left + moreFailed, told);
    }

    /**
     * Judges: raised above one share, cleared only below a lower one, so that it does not flicker. Few attempts prove nothing
     * bad, and none proves that failures are over.
     */
    public Verdict verdict(Limits limits) {
        if (!told) {
            boolean enough = all >= limits.fewest() && failed >= limits.fewestFailed();
            return enough && share() > limits.raiseAbove() ? Verdict.RAISE : Verdict.NOTHING;
        }
        return all >= 1 && share() < limits.clearBelow() ? Verdict.CLEAR : Verdict.NOTHING;
    }

    /** From 0 to 1. */
    public double share() {
        return all == 0 ? 0 : failed / all;
    }

    /** The same after an incident was raised, or cleared. */
    public FailureShare told(boolean now) {
        return new FailureShare(all, failed, now);
    }

    /** The share for people, such as {@code 1.4 %}. */
    public String percent() {
        return String.format(Locale.ROOT, "%.1f %%", share() * PERCENT);
    }
}
