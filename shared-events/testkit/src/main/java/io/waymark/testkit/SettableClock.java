package io.waymark.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {
    private final Hands hands;
    private final ZoneId zone;

    private SettableClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /** A clock in UTC. */
    public static SettableClock at(Instant start) {
        return new SettableClock(new Hands(start), ZoneOffset.UTC);
    }

    /** Jumps to an instant, later or earlier. */
    public void set(Instant instant) {
        hands.now = instant;
    }

    /** Moves on by a duration and answers the new time. */
    public Instant advance(Duration duration) {
        Instant later = instant().plus(duration);
        hands.now = later;
        return later;
    }

    @Override
    public Instant instant() {
        return hands.now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same hands in another zone: both clocks move together. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(hands, other);
    }

    /** What the clocks of several zones share. */
    private static final class Hands {
        private volatile Instant now;

        private Hands(Instant start) {
            this.now = start;
        }
    }
}
