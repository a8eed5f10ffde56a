package io.waymark.tracking.polling;

import io.waymark.tracking.polling.domain.Pace;
import io.waymark.tracking.provider.application.Provider;
import java.time.Duration;
import java.util.Set;

/**
 * An interface that is polled, with everything the operator said about it.
 *
 * @param reader   reads its answers as it would read pushes
 * @param carriers our codes of the carriers whose numbers it is asked about
 */
record PolledCarrier(
        TrackingQueries queries,
        Provider reader,
        Set<String> carriers,
        Pace pace,
        Rate rate,
        Work work,
        Breaker breaker) {
    /**
     * How often it may be called, over all replicas.
     *
     * @param slots calls within one gap
     * @param gap   from the end of a call to the next in its slot
     */
    record Rate(int slots, Duration gap) {
        private static final int MILLIS = 1000;

        /** The slots and the gap that keep a rate in every window. */
        static Rate of(double requestsPerSecond) {
            if (!(requestsPerSecond > 0)) {
                throw new IllegalArgumentException("requests-per-second must be above 0");
            }
            int slots = (int) Math.ceil(requestsPerSecond);
            return new Rate(slots, Duration.ofMillis((long) Math.ceil(slots / requestsPerSecond * MILLIS)));
        }
    }

    /**
     * How this replica works.
     *
     * @param batch   numbers in one call
     * @param workers calls at the same time
     * @param timeout of a call
     * @param idle    how long a worker rests where nothing is due
     */
    record Work(int batch, int workers, Duration timeout, Duration idle) {}

    /**
     * When it is left alone.
     *
     * @param faults failed calls in a row that count as an outage
     * @param pause  during an outage, from one attempt to the next
     */
    record Breaker(int faults, Duration pause) {}

    /** The account under which answers are kept beside the pushes of webhook accounts. */
    static final String ACCOUNT = "poll";

    /** Beyond two calls, as a token may have to be fetched first: what comes before and after them. */
    private static final Duration AROUND_A_CALL = Duration.ofSeconds(20);

    /** How late a call may begin after its slot was taken and still end in time. */
    private static final Duration LATEST_START = Duration.ofSeconds(5);

    /** The name in configuration, data and metrics. */
    String name() {
        return reader.name();
    }

    /** How incidents name it. */
    String subject() {
        return name() + "/" + ACCOUNT;
    }

    /** Whether a worker was held up for so long, as by a frozen process, that its slot may soon be another's. */
    boolean isHeldUp(long nanosSinceTaken) {
        return nanosSinceTaken > LATEST_START.toNanos();
    }

    /** After this time whoever took numbers or a slot counts as dead. */
    Duration lease() {
        return work.timeout().multipliedBy(2).plus(AROUND_A_CALL);
    }
}
