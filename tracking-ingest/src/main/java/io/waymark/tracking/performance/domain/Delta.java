package io.waymark.tracking.performance.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changes in the figures of a cohort; additions and takings-back of many parcels add up. For one thread. */
public final class Delta {
    private final long[] transit = new long[TransitTimes.buckets()];
    private long volume;
    private long delivered;
    private long expected;
    private long onTime;
    private long troubled;
    private long attempted;
    private long firstTry;

    /**
     * Adds a contribution.
     *
     * @param sign 1, or -1 to take back what was added before
     */
    public void add(Contribution one, int sign) {
        volume += sign;
        expected += one.expected() ? sign : 0;
        onTime += one.onTime() ? sign : 0;
        troubled += one.troubled() ? sign : 0;
        attempted += one.attempted() ? sign : 0;
        firstTry += one.firstTry() ? sign : 0;
        Integer bucket = one.transitBucket();
        if (bucket != null) {
            delivered += sign;
            transit[bucket] += sign;
        }
    }

    public long volume() {
        return volume;
    }

    public long delivered() {
        return delivered;
    }

    public long expected() {
        return expected;
    }

    public long onTime() {
        return onTime;
    }

    public long troubled() {
        return troubled;
    }

    public long attempted() {
        return attempted;
    }

    public long firstTry() {
        return firstTry;
    }

    /** The change of each bucket up to the last one that changes, as PostgreSQL writes an array. */
    public String transit() {
        int end = transit.length;
        while (end > 0 && transit[end - 1] == 0) {
            end--;
        }
        StringBuilder array = new StringBuilder("{");
        for (int i = 0; i < end; i++) {
            array.append(i == 0 ? "" : ",").append(transit[i]);
        }
        return array.append('}').toString();
    }

    /** The change from one contribution to another, either of which may be absent. */
    static void between(@Nullable Contribution before, @Nullable Contribution after, Map<Cohort, Delta> deltas) {
        if (before != null) {
            deltas.computeIfAbsent(before.cohort(), none -> new Delta()).add(before, -1);
        }
        if (after != null) {
            deltas.computeIfAbsent(after.cohort(), none -> new Delta()).add(after, 1);
        }
    }
}
