package io.waymark.bench.orders;

import io.waymark.sandbox.carrier.CarrierSettings;
import java.time.Duration;

/** How the carrier behaves whose bookings wait behind the orders, and by which channel they go. */
enum Carrier {
    /** Our own numbers: nobody is asked. */
    OWN("standard"),
    QUICK("cn-domestic"),
    SLOW("intl"),
    FAILING("intl");

    private static final Duration SHORT_THOUGHT = Duration.ofMillis(50);
    /** Within the three seconds that an answer may take, and beyond our patience. */
    private static final Duration LONG_THOUGHT = Duration.ofMillis(2_900);

    private final String channel;

    Carrier(String channel) {
        this.channel = channel;
    }

    String channel() {
        return channel;
    }

    CarrierSettings behaviour(CarrierSettings calm) {
        return switch (this) {
            case OWN -> calm;
            case QUICK -> calm.thinking(SHORT_THOUGHT);
            case SLOW -> calm.thinking(LONG_THOUGHT);
            case FAILING -> calm.failing(1, 0);
        };
    }
}
