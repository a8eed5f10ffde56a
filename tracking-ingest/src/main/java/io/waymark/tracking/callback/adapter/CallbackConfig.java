package io.waymark.tracking.callback.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How subscribers are called. */
@ConfigMapping(prefix = "waymark.callbacks")
public interface CallbackConfig {
    /** The longest pause after the first failure, after the second, and so on; after the last one a callback is given up. */
    @WithDefault("5s,30s,2m,10m,1h,6h,24h")
    List<Duration> pauses();

    /** How far an endpoint's {@code Retry-After} is followed. */
    @WithDefault("6h")
    Duration longestRetryAfter();

    /** How long one attempt may take, from looking up the host to the end of the answer. */
    @WithDefault("10s")
    Duration timeout();

    /** How many callbacks one endpoint gets at the same time from one replica; one while it is failing. */
    @WithDefault("8")
    int perEndpoint();

    /** How many callbacks one replica sends at the same time. */
    @WithDefault("1024")
    int inAll();

    /** How long a claimed callback belongs to one replica; must be longer than the time-out. */
    @WithDefault("30s")
    Duration lease();

    /** How often the queue is looked at when nothing wakes the sender. */
    @WithDefault("500ms")
    Duration pollEvery();

    /** How long shipments are followed after their way is over. */
    @WithDefault("7d")
    Duration followAfterEnd();

    /** How long the log is kept. */
    @WithDefault("30d")
    Duration keepLog();

    /** When an endpoint is left alone, and when somebody is told. */
    Breaker breaker();

    /** The circuit breaker of each endpoint. */
    interface Breaker {
        /** Failures in a row that open it. */
        @WithDefault("5")
        int opensAfter();

        /** How long it stays open at first; doubles with each further failure. */
        @WithDefault("30s")
        Duration rest();

        /** Where doubling ends. */
        @WithDefault("15m")
        Duration longestRest();

        /** Failures in a row that raise an incident. */
        @WithDefault("3")
        int reportsAfter();
    }
}
