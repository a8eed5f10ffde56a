package io.waymark.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an endpoint alone that fails again and again, and says when its technical owner must know.
 *
 * @param opensAfter   failures in a row that open the breaker
 * @param rest         how long it stays open at first; doubles with each further failure
 * @param longestRest  where doubling ends
 * @param reportsAfter failures in a row that are reported
 */
public record CircuitBreaker(int opensAfter, Duration rest, Duration longestRest, int reportsAfter) {

    /**
     * After one more attempt; a breaker that is open already is not opened further by attempts that were under way.
     *
     * @param retryAfter how long the endpoint asked to be left alone; zero where it did not
     */
    public EndpointHealth after(EndpointHealth before, Outcome outcome, Duration retryAfter, Instant now) {
        return switch (outcome) {
            case Outcome.Taken taken -> new EndpointHealth(0, null, null, false, before.gone());
            case Outcome.Gone refused ->
                new EndpointHealth(before.failures() + 1, since(before, now), before.restsUntil(), true, true);
            case Outcome.Failed failed -> failed(before, retryAfter, now);
        };
    }

    private EndpointHealth failed(EndpointHealth before, Duration retryAfter, Instant now) {
        int inARow = before.failures() + 1;
        Instant known = before.restsUntil();
        Instant until = retryAfter.isZero() ? known : latest(known, now.plus(retryAfter));
        boolean open = known != null && known.isAfter(now);
        if (inARow >= opensAfter && !open) {
            until = latest(until, now.plus(rest(inARow - opensAfter)));
        }
        return new EndpointHealth(
                inARow, since(before, now), until, before.reported() || inARow >= reportsAfter, before.gone());
    }

    private static @Nullable Instant since(EndpointHealth before, Instant now) {
        return before.failures() == 0 ? now : before.failingSince();
    }

    private Duration rest(int doublings) {
        Duration doubled = rest.multipliedBy(1L << Math.min(doublings, 20));
        return doubled.compareTo(longestRest) < 0 ? doubled : longestRest;
    }

    private static Instant latest(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }
}
