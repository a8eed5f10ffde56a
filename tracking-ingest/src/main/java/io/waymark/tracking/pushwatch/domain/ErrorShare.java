package io.waymark.tracking.pushwatch.domain;

import java.time.Duration;

/**
 * The share of bad pushes lately; what is past loses half its weight in every half-life, so that no push leaves at once.
 *
 * @param pushes weight of all pushes
 * @param faults weight of the bad ones
 * @param told   whether an incident was raised
 */
public record ErrorShare(double pushes, double faults, boolean told) {

    /** What is to be done. */
    public enum Verdict {
        NOTHING,
        RAISE,
        CLEAR
    }

    /** The share after some time in which pushes came. */
    public ErrorShare after(Duration time, long morePushes, long moreFaults, Limits limits) {
        double left =
                Math.pow(0.5, (double) time.toMillis() / limits.errorHalfLife().toMillis());
        return new ErrorShare(pushes * left + morePushes, faults * left + moreFaults, told);
    }

    /**
     * Judges: raised above one share, cleared only below a lower one, so that it does not flicker. Few pushes prove nothing
     * bad, and no push proves that bad ones are over.
     */
    public Verdict verdict(Limits limits) {
        if (!told) {
            boolean enough = pushes >= limits.fewestPushes() && faults >= limits.fewestFaults();
            return enough && share() > limits.raiseAbove() ? Verdict.RAISE : Verdict.NOTHING;
        }
        return pushes >= 1 && share() < limits.clearBelow() ? Verdict.CLEAR : Verdict.NOTHING;
    }

    /** From 0 to 1. */
    public double share() {
        return pushes == 0 ? 0 : faults / pushes;
    }

    /** The same after an incident was raised, or cleared. */
    public ErrorShare told(boolean now) {
        return new ErrorShare(pushes, faults, now);
    }
}
