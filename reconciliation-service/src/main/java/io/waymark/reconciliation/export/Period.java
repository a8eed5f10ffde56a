package io.waymark.reconciliation.export;

import java.time.Instant;

/**
 * What an export covers: entries booked from one moment (included) to another (excluded), both UTC. The day of booking
 * counts, not the day of the fact, so a past period never gains an entry.
 */
public record Period(Instant from, Instant to) {
    /**
     * @throws IllegalArgumentException where it does not begin before it ends
     */
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period begins before it ends");
        }
    }
}
