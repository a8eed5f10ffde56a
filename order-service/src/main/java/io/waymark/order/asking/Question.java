package io.waymark.order.asking;

import io.waymark.order.booking.application.CarrierQueries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that carriers are asked about shipments, one by one.
 *
 * @param <T> one question that is due
 */
public interface Question<T> {
    /** For threads and logs. */
    String name();

    AskingPlan plan();

    /** Whether a carrier can be asked it. */
    boolean isFor(CarrierQueries carrier);

    /**
     * Takes what is due at a carrier, the longest first, and keeps others from taking it until the lease ends. Commits at once.
     *
     * @param carrier our code
     */
    List<T> claim(String carrier, int limit, Instant now, Instant leaseEnds);

    /**
     * Asks, without a transaction, and keeps the answer in one.
     *
     * @return why the carrier gave no answer; empty where it gave one, whatever it said
     */
    Optional<String> ask(CarrierQueries carrier, T due);
}
