package io.waymark.tracking.performance.domain;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long parcels took, counted in buckets that grow by a constant factor: two histograms add up bucket by bucket, and a
 * parcel is taken out as exactly as it was put in. Any percentile is right within {@value #RELATIVE_ERROR} of its value, from
 * {@value #SHORTEST_MINUTES} minutes to {@value #LONGEST_DAYS} days.
 *
 * @param counts by bucket, without the empty ones at the end
 */
public record TransitTimes(List<Long> counts) {
    /** Half of the width of a bucket, relative to its middle. */
    public static final double RELATIVE_ERROR = 0.02;

    private static final long SHORTEST_MINUTES = 10;
    private static final long LONGEST_DAYS = 400;
    private static final double GROWTH = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR);
    private static final double LOG_GROWTH = Math.log(GROWTH);
    private static final double MINUTES_PER_HOUR = 60;
    private static final int LAST_BUCKET = bucketOf(Duration.ofDays(LONGEST_DAYS));

    /** The bucket of a time; what is shorter or longer than the range counts as its end. */
    public static int bucketOf(Duration time) {
        double longest = LONGEST_DAYS * 24.0 * MINUTES_PER_HOUR;
        double minutes = Math.clamp(time.toSeconds() / 60.0, (double) SHORTEST_MINUTES, longest);
        return (int) Math.ceil(Math.log(minutes / SHORTEST_MINUTES) / LOG_GROWTH - 1e-9);
    }

    /** How many buckets there are at most. */
    public static int buckets() {
        return LAST_BUCKET + 1;
    }

    /**
     * The time in hours that a share of the parcels needed at most.
     *
     * @param share above 0, at most 1
     * @return null where no parcel is counted
     */
    public @Nullable Double hours(double share) {
        long all = counts.stream().mapToLong(count -> count).sum();
        if (all <= 0) {
            return null;
        }
        long rank = Math.max(1, (long) Math.ceil(share * all));
        long seen = 0;
        int bucket = 0;
        while (bucket < counts.size() - 1 && seen + counts.get(bucket) < rank) {
            seen += counts.get(bucket);
            bucket++;
        }
        double minutes = SHORTEST_MINUTES * Math.pow(GROWTH, bucket) * 2 / (GROWTH + 1);
        return minutes / MINUTES_PER_HOUR;
    }
}
