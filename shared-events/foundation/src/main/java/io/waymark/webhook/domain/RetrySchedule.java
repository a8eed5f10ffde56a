package io.waymark.webhook.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a failed callback is tried again: growing pauses with full jitter, so that endpoints that come back are not met by
 * everybody at once.
 *
 * @param pauses            the longest pause after the first failure, after the second, and so on; then one gives up
 * @param longestRetryAfter how far an endpoint may put us off
 */
public record RetrySchedule(List<Duration> pauses, Duration longestRetryAfter) {
    public RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /**
     * The pause before the next attempt; empty where no further one is made.
     *
     * @param failedAttempts how many attempts have failed, at least 1
     * @param retryAfter     what the endpoint asked for; null where it did not
     * @param chance         from 0 (inclusive) to 1 (exclusive), equally distributed
     */
    public Optional<Duration> pauseAfter(int failedAttempts, @Nullable Duration retryAfter, double chance) {
        if (failedAttempts > pauses.size()) {
            return Optional.empty();
        }
        Duration jittered =
                Duration.ofNanos((long) (pauses.get(failedAttempts - 1).toNanos() * chance));
        Duration asked = bounded(retryAfter);
        return Optional.of(jittered.compareTo(asked) < 0 ? asked : jittered);
    }

    /** What an endpoint asked for, as far as it is granted; zero where it asked for nothing. */
    public Duration bounded(@Nullable Duration retryAfter) {
        if (retryAfter == null || retryAfter.isNegative()) {
            return Duration.ZERO;
        }
        return retryAfter.compareTo(longestRetryAfter) < 0 ? retryAfter : longestRetryAfter;
    }
}
