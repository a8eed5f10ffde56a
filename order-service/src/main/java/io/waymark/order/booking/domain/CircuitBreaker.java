package io.waymark.order.booking.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a carrier that fails again and again from taking up the threads and patience that other orders need. One per
 * carrier and process; safe for many threads.
 */
public final class CircuitBreaker {
    private final int failuresToOpen;
    private final Duration pause;
    private int failures;
    private @Nullable Instant failingSince;
    private Instant openUntil = Instant.MIN;

    /**
     * @param failuresToOpen how many in a row open it
     * @param pause          how long nothing is asked before one attempt may find out
     */
    public CircuitBreaker(int failuresToOpen, Duration pause) {
        this.failuresToOpen = failuresToOpen;
        this.pause = pause;
    }

    /** How many of the wished attempts may start now: all, none, or one that finds out. */
    public synchronized int permits(int wished, Instant now) {
        if (failures < failuresToOpen) {
            return wished;
        }
        return now.isBefore(openUntil) ? 0 : Math.min(wished, 1);
    }

    /** Whether the carrier is left alone, save for the one attempt that finds out. */
    public synchronized boolean isOpen() {
        return failures >= failuresToOpen;
    }

    /** An attempt starts; while open it is the only one for another pause. */
    public synchronized void started(Instant now) {
        if (failures >= failuresToOpen) {
            openUntil = now.plus(pause);
        }
    }

    /** @return whether this failure opened it */
    public synchronized boolean failed(Instant now) {
        failures++;
        if (failures == 1) {
            failingSince = now;
        }
        if (failures >= failuresToOpen) {
            openUntil = now.plus(pause);
        }
        return failures == failuresToOpen;
    }

    /** The carrier answered, whatever it said. */
    public synchronized void answered() {
        failures = 0;
        failingSince = null;
    }

    /** When the failures in a row began that this process saw; null where the last attempt was answered. */
    public synchronized @Nullable Instant failingSince() {
        return failingSince;
    }
}
