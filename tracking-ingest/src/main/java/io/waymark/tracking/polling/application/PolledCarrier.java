package io.waymark.tracking.polling.application;

import io.waymark.tracking.polling.domain.Pace;
import io.waymark.tracking.provider.application.Provider;
import java.time.Duration;
import java.util.Set;

/**
 * An interface that is polled, with everything the operator said about it.
 *
 * @param reader         reads its answers as it would read pushes
 * @param carriers       our codes of the carriers whose numbers it is asked about
 * @param batch          numbers in one call
 * @param slots          calls within one gap, over all replicas
 * @param gap            from the end of a call to the next in its slot
 * @param workers        calls at the same time in this replica
 * @param timeout        of a call
 * @param idle           how long a worker rests where nothing is due
 * @param breakerFaults  failed calls in a row that count as an outage
 * @param breakerPause   during an outage, from one attempt to the next
 */
public record PolledCarrier(
        TrackingQueries queries,
        Provider reader,
        Set<String> carriers,
        Pace pace,
        int batch,
        int slots,
        Duration gap,
        int workers,
        Duration timeout,
        Duration idle,
        int breakerFaults,
        Duration breakerPause) {
    /** The account under which answers are kept beside the pushes of webhook accounts. */
    public static final String ACCOUNT = "poll";

    /** Beyond two calls, as a token may have to be fetched first: what comes before and after them. */
    private static final Duration AROUND_A_CALL = Duration.ofSeconds(20);

    /** How late a call may begin after its slot was taken and still end in time. */
    private static final Duration LATEST_START = Duration.ofSeconds(5);

    /** The name in configuration, data and metrics. */
    public String name() {
        return reader.name();
    }

    /** How incidents name it. */
    public String subject() {
        return name() + "/" + ACCOUNT;
    }

    /** Whether a worker was held up for so long, as by a frozen process, that its slot may soon be another's. */
    boolean isHeldUp(long nanosSinceTaken) {
        return nanosSinceTaken > LATEST_START.toNanos();
    }

    /** After this time whoever took numbers or a slot counts as dead. */
    public Duration lease() {
        return timeout.multipliedBy(2).plus(AROUND_A_CALL);
    }
}
