package io.waymark.tracking.polling;

import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.polling.PollingConfig.OfInterface;
import io.waymark.tracking.polling.domain.Pace;
import io.waymark.tracking.provider.application.Provider;
import java.time.Duration;

/**
 * An interface that is polled, as it is configured and with what follows from that.
 *
 * @param reader reads its answers as it would read pushes
 * @param batch  numbers in one call
 */
record PolledCarrier(TrackingQueries queries, Provider reader, OfInterface settings, Pace pace, Rate rate, int batch) {
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

    /** The account under which answers are kept beside the pushes of webhook accounts. */
    static final String ACCOUNT = AcceptedPush.ASKED;

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
        return settings.timeout().multipliedBy(2).plus(AROUND_A_CALL);
    }
}
