package io.waymark.order;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** The time of this service, in the precision that the database keeps, so that an answer equals what is stored. */
@Singleton
class ServiceClock {
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    @Produces
    @Singleton
    static InstantSource clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
