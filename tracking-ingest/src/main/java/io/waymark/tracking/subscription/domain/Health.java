package io.waymark.tracking.subscription.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint fares: its circuit breaker, and whether its technical owner knows.
 *
 * @param failures   failures in a row
 * @param restsUntil the endpoint is not called before; null where it may be called
 * @param told       true while an incident tells of it
 * @param gone       true once it answered that it wants no more
 */
public record Health(int failures, @Nullable Instant restsUntil, boolean told, boolean gone) {
    /** An endpoint that nothing bad is known of. */
    public static final Health GOOD = new Health(0, null, false, false);

    /**
     * When a breaker opens and somebody is told.
     *
     * @param opensAfter  failures in a row that open the breaker
     * @param rest        how long it stays open at first; doubles with each further failure
     * @param longestRest where doubling ends
     * @param tellsAfter  failures in a row that somebody is told of
     */
    public record Limits(int opensAfter, Duration rest, Duration longestRest, int tellsAfter) {}

    /** After one more attempt; a breaker that is open already is not opened further by attempts that were under way. */
    public Health after(Outcome outcome, Duration putOff, Limits limits, Instant now) {
        return switch (outcome) {
            case Outcome.Taken taken -> new Health(0, null, false, gone);
            case Outcome.Gone refused -> new Health(failures + 1, restsUntil, true, true);
            case Outcome.Failed failed -> failed(putOff, limits, now);
        };
    }

    private Health failed(Duration putOff, Limits limits, Instant now) {
        int inARow = failures + 1;
        Instant until = putOff.isZero() ? restsUntil : latest(restsUntil, now.plus(putOff));
        boolean open = restsUntil != null && restsUntil.isAfter(now);
        if (inARow >= limits.opensAfter() && !open) {
            until = latest(until, now.plus(rest(inARow - limits.opensAfter(), limits)));
        }
        return new Health(inARow, until, told || inARow >= limits.tellsAfter(), gone);
    }

    private static Duration rest(int doublings, Limits limits) {
        Duration rest = limits.rest().multipliedBy(1L << Math.min(doublings, 20));
        return rest.compareTo(limits.longestRest()) < 0 ? rest : limits.longestRest();
    }

    private static Instant latest(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}
