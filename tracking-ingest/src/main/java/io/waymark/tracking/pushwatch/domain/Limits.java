package io.waymark.tracking.pushwatch.domain;

import java.time.Duration;

/**
 * From when on something is wrong.
 *
 * @param missedPushes     pushes that could be counted on and did not come
 * @param shortestSilence  no shorter silence is ever told of
 * @param gapFactor        times the longest silence before
 * @param fewestRemembered pushes in the last weeks, below which an account has no baseline
 * @param raiseAbove       share of bad pushes, from 0 to 1
 * @param clearBelow       share of bad pushes that is well again
 * @param fewestPushes     weight of pushes below which no share is judged
 * @param fewestFaults     weight of bad pushes below which no share is judged
 * @param errorHalfLife    in which a past push loses half its weight
 */
public record Limits(
        double missedPushes,
        Duration shortestSilence,
        double gapFactor,
        long fewestRemembered,
        double raiseAbove,
        double clearBelow,
        double fewestPushes,
        double fewestFaults,
        Duration errorHalfLife) {

    public Limits {
        if (clearBelow > raiseAbove) {
            throw new IllegalArgumentException("an error share must clear below where it is raised");
        }
    }
}
