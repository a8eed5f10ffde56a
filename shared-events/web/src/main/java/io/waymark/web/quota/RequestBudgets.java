package io.waymark.web.quota;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What each caller may still ask this replica in the running minute. Buckets live in memory: a caller of several replicas has
 * the quota at each of them, and no request waits for a shared counter.
 */
@Singleton
public class RequestBudgets {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Far more than callers that exist; then those who are at rest are forgotten, which costs them nothing. */
    private static final int MOST = 50_000;

    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong nextLook = new AtomicLong(System.nanoTime());
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
    public record Budget(boolean granted, int perMinute, long remaining, long refreshSeconds, long waitSeconds) {}

    /** Takes one request from the caller's budget. */
    public Budget take(String caller) {
        int perMinute = tiers.of(caller).requestsPerMinute();
        if (buckets.size() > MOST && isTimeToLook()) {
            buckets.entrySet()
                    .removeIf(each -> each.getValue().getAvailableTokens()
                            >= tiers.of(each.getKey()).requestsPerMinute());
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
    public long remaining(String caller) {
        Bucket bucket = buckets.get(caller);
        return bucket == null ? tiers.of(caller).requestsPerMinute() : bucket.getAvailableTokens();
    }

    /** Not at each request of a crowd. */
    private boolean isTimeToLook() {
        long due = nextLook.get();
        long now = System.nanoTime();
        return now - due >= 0 && nextLook.compareAndSet(due, now + LOOK_EVERY_NANOS);
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
