package io.waymark.web.bounds;

import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;

/** Has the rules about times ask the house's clock. */
@Singleton
class ValidationClock implements ClockProvider {
    private final Clock clock;

    ValidationClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock getClock() {
        return clock;
    }
}
