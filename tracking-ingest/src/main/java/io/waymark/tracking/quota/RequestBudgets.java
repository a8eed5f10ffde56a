package io.waymark.tracking.quota;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each caller may still ask this replica in the running minute. Buckets live in memory: a caller of several replicas has
 * the quota at each of them, and no request waits for a shared counter.
 */
@Singleton
class RequestBudgets {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Far more than callers that exist; then those who are at rest are forgotten, which costs them nothing. */
    private static final int MOST = 50_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Tiers tiers;

    RequestBudgets(Tiers tiers) {
        this.tiers = tiers;
    }

    /**
     * What a request came to.
     *
     * @param perMinute      the quota
     * @param remaining      what is left of it now
     * @param refreshSeconds until the whole quota is there again
     * @param waitSeconds    until one request is allowed again; 0 where this one is
     */
    record Budget(boolean granted, int perMinute, long remaining, long refreshSeconds, long waitSeconds) {}

    /** Takes one request from the caller's budget. */
    Budget take(String caller) {
        int perMinute = tiers.of(caller).requestsPerMinute();
        if (buckets.size() > MOST) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() > 0);
        }
        ConsumptionProbe probe =
                buckets.computeIfAbsent(caller, name -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
        return new Budget(
                probe.isConsumed(),
                perMinute,
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
    }

    /** What is left to a caller now. */
    long remaining(String caller) {
        Bucket bucket = buckets.get(caller);
        return bucket == null ? tiers.of(caller).requestsPerMinute() : bucket.getAvailableTokens();
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }
}
