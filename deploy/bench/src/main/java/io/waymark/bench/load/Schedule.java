package io.waymark.bench.load;

import java.time.Duration;

/**
 * When requests are meant to go out: evenly, whatever becomes of those before. Latency counts from these times, so a server
 * that stalls is charged for all requests that had to wait meanwhile.
 */
public record Schedule(long startNanos, double perSecond, int count) {
    private static final double NANOS = 1e9;

    /** A rate held for some time, from an instant of {@link System#nanoTime} on. */
    public static Schedule of(long startNanos, double perSecond, Duration length) {
        return new Schedule(startNanos, perSecond, (int) Math.round(perSecond * length.toNanos() / NANOS));
    }

    /** When the request of this index is meant to go out, as {@link System#nanoTime}. */
    public long intended(int index) {
        return startNanos + Math.round(index * NANOS / perSecond);
    }

    /** The first request that is not meant to go out before a time. */
    public int firstAt(long nanos) {
        return Math.clamp((long) Math.ceil((nanos - startNanos) * perSecond / NANOS), 0, count);
    }
}
