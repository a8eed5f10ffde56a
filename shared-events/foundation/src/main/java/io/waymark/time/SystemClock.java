package io.waymark.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * The one source of the time, in the precision that PostgreSQL keeps: whole microseconds. What is answered or published equals
 * what is stored, and a stored time compares equal to the one it was made from. A test puts a clock of its own in its place.
 */
@Singleton
public final class SystemClock {
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    /** UTC, cut to whole microseconds. */
    public static Clock inMicroseconds() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return inMicroseconds();
    }
}
