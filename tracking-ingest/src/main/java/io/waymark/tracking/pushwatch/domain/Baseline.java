package io.waymark.tracking.pushwatch.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How an account pushed in the last weeks, hour by hour. An hour's expectation is the lowest count of the same hour of the
 * week, and of the hours beside it, in the weeks before: nights, weekends and bursts cost nothing, and neither does a clock
 * that is an hour wrong or a change to summer time. Hours in which we were away count as empty, which only makes it more careful.
 */
public final class Baseline {
    /** How far back it looks. */
    public static final int WEEKS = 4;

    /** Fewer weeks say nothing about an hour of the week. */
    private static final int FEWEST_WEEKS = 3;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);
    private final NavigableMap<Instant, Long> hours = new TreeMap<>();

    /**
     * A baseline.
     *
     * @param pushes by the start of their hour, UTC; hours without pushes are absent
     */
    public Baseline(Map<Instant, Long> pushes) {
        hours.putAll(pushes);
    }

    /** Pushes within the hour that can be counted on; 0 where nothing can. */
    public double expectedPerHour(Instant at) {
        if (!isKnownFor(WEEK.multipliedBy(FEWEST_WEEKS), at)) {
            return 0;
        }
        long lowest = Long.MAX_VALUE;
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        for (int week = 1; week <= WEEKS; week++) {
            Instant then = hour.minus(WEEK.multipliedBy(week));
            if (week > FEWEST_WEEKS && then.minus(HOUR).isBefore(hours.firstKey())) {
                continue;
            }
            for (Instant one = then.minus(HOUR); !one.isAfter(then.plus(HOUR)); one = one.plus(HOUR)) {
                lowest = Math.min(lowest, hours.getOrDefault(one, 0L));
            }
        }
        return lowest;
    }

    /** The longest silence so far, rounded up by what an hour can hide; unlimited where less than a week is known. */
    public Duration longestGap(Instant at) {
        if (!isKnownFor(WEEK, at)) {
            return Duration.ofSeconds(Long.MAX_VALUE);
        }
        Duration longest = HOUR;
        Iterator<Instant> heard = hours.keySet().iterator();
        Instant before = heard.next();
        while (heard.hasNext()) {
            Instant next = heard.next();
            Duration gap = Duration.between(before, next).plus(HOUR);
            longest = gap.compareTo(longest) > 0 ? gap : longest;
            before = next;
        }
        return longest;
    }

    /** All pushes that are remembered. */
    public long pushes() {
        return hours.values().stream().mapToLong(Long::longValue).sum();
    }

    private boolean isKnownFor(Duration time, Instant at) {
        return !hours.isEmpty() && !hours.firstKey().isAfter(at.minus(time));
    }
}
