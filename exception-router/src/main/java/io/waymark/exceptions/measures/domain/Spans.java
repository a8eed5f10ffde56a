package io.waymark.exceptions.measures.domain;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long something took, many times: counted in buckets of which each reaches a tenth farther than the one before, so that
 * those of many days add up and a quantile is wrong by {@value #RELATIVE_ERROR} of itself at most.
 */
public final class Spans {
    public static final double RELATIVE_ERROR = 0.05;

    private static final double GROWTH = 1.1;

    private final SortedMap<Integer, Long> counts;
    private final long all;

    /** @param counts how many there are in each bucket */
    public Spans(Map<Integer, Long> counts) {
        this.counts = new TreeMap<>(counts);
        this.all = counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** In which bucket a length is counted: 0 for less than a second. */
    public static int bucket(Duration length) {
        long seconds = length.toSeconds();
        return seconds < 1 ? 0 : 1 + (int) Math.floor(Math.log((double) seconds) / Math.log(GROWTH));
    }

    public long count() {
        return all;
    }

    /** The length that this share of all does not exceed; empty where there is none. */
    public Optional<Duration> quantile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * (double) all));
        long passed = 0;
        for (Map.Entry<Integer, Long> bucket : counts.entrySet()) {
            passed += bucket.getValue();
            if (passed >= rank) {
                return Optional.of(middle(bucket.getKey()));
            }
        }
        return Optional.empty();
    }

    private static Duration middle(int bucket) {
        return bucket == 0 ? Duration.ZERO : Duration.ofMillis(Math.round(1000 * Math.pow(GROWTH, bucket - 0.5)));
    }
}
