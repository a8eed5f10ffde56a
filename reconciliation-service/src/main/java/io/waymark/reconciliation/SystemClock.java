package io.waymark.reconciliation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place where this service asks the machine for the time. */
class SystemClock {

    @Produces
    @Singleton
    static Clock utc() {
        return Clock.systemUTC();
    }
}
