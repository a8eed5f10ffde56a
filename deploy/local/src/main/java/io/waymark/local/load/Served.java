package io.waymark.local.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of some clients' requests; safe for many threads. */
public final class Served {
    private static final int FIRST_ROOM = 1 << 12;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long[] nanos = new long[FIRST_ROOM];
    private int measured;
    private int turnedAway;

    synchronized void answered(int status, long took) {
        statuses.merge(status, 1, Integer::sum);
        if (status >= 200 && status < 300) {
            if (measured == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * measured);
            }
            nanos[measured++] = took;
        }
    }

    synchronized void broken(Exception fault) {
        faults.add(fault.toString());
    }

    synchronized void turnedAway() {
        turnedAway++;
    }

    /** How many requests were answered with each status. */
    public synchronized Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    /** How many requests were answered with 2xx. */
    public synchronized int accepted() {
        return measured;
    }

    /** Requests that went out and were never wholly answered, each by its fault. */
    public synchronized List<String> broken() {
        return List.copyOf(faults);
    }

    /** How often nobody listened; no request went out then. */
    public synchronized int turnedAwayCount() {
        return turnedAway;
    }

    /**
     * How long accepted requests took, in milliseconds.
     *
     * @param percentile 0 to 100
     */
    public synchronized double millisAt(double percentile) {
        if (measured == 0) {
            throw new IllegalStateException("nothing was accepted: " + statuses + ", broken " + faults);
        }
        long[] sorted = Arrays.copyOf(nanos, measured);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(percentile / 100 * measured) - 1] / 1e6;
    }
}
