package io.waymark.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The share of attempts that failed lately; what is past loses half its weight in every half-life, so that no attempt leaves at once.
 *
 * @param all    weight of all attempts
 * @param failed weight of those that failed
 * @param told   whether an incident was raised
 * @param since  since when the share has not been well, told of or not; null while it is well
 */
public record FailureShare(
        double all, double failed, boolean told, @Nullable Instant since) {
    private static final int PERCENT = 100;

    /** Of what nobody has tried yet. */
    public static final FailureShare NONE = new FailureShare(0, 0, false, null);

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

    /**
     * The share after some time in which attempts were made. A share of which hardly any weight is left says nothing of when the
     * present failures began.
     *
     * @param firstFailed when the first of the new failed ones was; null where none failed
     */
    public FailureShare after(Duration time, long more, long moreFailed, @Nullable Instant firstFailed, Limits limits) {
        double left = Math.pow(
                0.5, Math.max(0, time.toMillis()) / (double) limits.halfLife().toMillis());
        Instant known = all * left < 1 && !told ? null : since;
        FailureShare next = new FailureShare(all * left + more, failed * left + moreFailed, told, known);
        if (next.share() < limits.clearBelow()) {
            return next.began(null);
        }
        return known == null ? next.began(firstFailed) : next;
    }

    private FailureShare began(@Nullable Instant at) {
        return new FailureShare(all, failed, told, at);
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
        return new FailureShare(all, failed, now, since);
    }

    /** The share for people, such as {@code 1.4 %}. */
    public String percent() {
        return String.format(Locale.ROOT, "%.1f %%", share() * PERCENT);
    }
}
