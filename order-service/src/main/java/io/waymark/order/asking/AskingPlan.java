package io.waymark.order.asking;

import io.waymark.time.BackOff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a carrier is asked for something, and when again.
 *
 * @param pauses      between two questions about one shipment, growing
 * @param patience    nobody asks any more once this has passed since the waybill was issued
 * @param concurrency questions to one carrier at the same time; never more than it bears
 * @param lookEvery   how often is looked for what is due
 */
public record AskingPlan(BackOff pauses, Duration patience, int concurrency, Duration lookEvery) {

    /** When it is asked first. */
    public Instant first(Instant issuedAt) {
        return issuedAt.plus(pauses.after(1));
    }

    /**
     * When it is asked next; empty where it is not.
     *
     * @param asked how often it was, this time included
     */
    public Optional<Instant> next(Instant issuedAt, int asked, Instant now) {
        Instant next = now.plus(pauses.jittered(asked + 1));
        return next.isBefore(issuedAt.plus(patience)) ? Optional.of(next) : Optional.empty();
    }
}
