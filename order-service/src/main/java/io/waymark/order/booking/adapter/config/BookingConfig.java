package io.waymark.order.booking.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patiently carriers are asked. */
@ConfigMapping(prefix = "waymark.booking")
public interface BookingConfig {

    /** Retries that follow a failed attempt at short intervals, before the booking goes to the manual queue. */
    @WithDefault("2")
    int quickRetries();

    /** Before each quick retry. */
    @WithDefault("4S")
    Duration quickPause();

    /** Before the first retry out of the manual queue; doubles each time. */
    @WithDefault("30S")
    Duration firstPause();

    /** The longest time between two retries out of the manual queue. */
    @WithDefault("15M")
    Duration longestPause();

    /** Failures in a row after which a carrier is left alone. */
    @WithDefault("5")
    int breakerFailures();

    /** How long a failing carrier is left alone before one attempt finds out. */
    @WithDefault("10S")
    Duration breakerPause();

    /** How long due bookings that nobody announced, such as retries, may wait. */
    @WithDefault("0.5S")
    Duration pollInterval();

    /** How long a caller waits for a carrier to agree to a cancellation before the answer says that it is under way. */
    @WithDefault("2S")
    Duration cancelWait();
}
