package io.waymark.bench.load;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What became of the requests of one run. */
public final class Tally {
    private static final long LONGEST_NANOS = 60_000_000_000L;

    /** What an index of {@link #outcomes} says of a request that was never answered. */
    public static final short UNANSWERED = 0;

    private static final int FIRST_OUTCOMES = 1 << 16;

    private short[] outcomes;
    private final Histogram nanos = new Histogram(LONGEST_NANOS, 3);
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int sent;
    private int measured;
    private long window;

    Tally(int requests) {
        this.outcomes = new short[Math.min(requests, FIRST_OUTCOMES)];
    }

    void sent() {
        sent++;
    }

    /** @param inWindow whether it counts for speed and latency */
    void answered(int index, int status, long took, boolean inWindow) {
        if (index >= outcomes.length) {
            outcomes = Arrays.copyOf(outcomes, Math.max(index + 1, outcomes.length * 2));
        }
        outcomes[index] = (short) status;
        statuses.merge(status, 1, Integer::sum);
        if (inWindow && isAccepted(status)) {
            measured++;
            nanos.recordValue(Math.clamp(took, 0, LONGEST_NANOS));
        }
    }

    void window(long length) {
        window = length;
    }

    static boolean isAccepted(int status) {
        return status >= 200 && status < 300;
    }

    /** How many requests went out; their indexes are below this. */
    public int sentCount() {
        return sent;
    }

    /** The status of each request by its index, or {@link #UNANSWERED}. */
    public short outcome(int index) {
        return index < outcomes.length ? outcomes[index] : UNANSWERED;
    }

    /** How many requests ended with each status. */
    public Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** Requests accepted in the window, per second. */
    public double acceptedPerSecond() {
        return measured * 1e9 / window;
    }

    /** Requests accepted in the whole run. */
    public int accepted() {
        return statuses.entrySet().stream()
                .filter(entry -> isAccepted(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** From the intended sending to the whole answer, in milliseconds. */
    public double millisAt(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }
}
