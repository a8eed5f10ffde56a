package io.waymark.tracking.subscription.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

    /** How long the secret before a rotation signs beside the new one. */
    @WithDefault("24h")
    Duration secretOverlap();

    /** How long the log is kept. */
    @WithDefault("30d")
    Duration keepLog();

    /** Ports, or ranges of ports, that may be called. */
    @WithDefault("443,8443")
    List<String> allowedPorts();

    /** Hosts that may be called without TLS and under any name: for sandboxes and tests. */
    Optional<List<String>> plainHosts();

    /** Networks (CIDR) that may be called although they are not public: for sandboxes and tests. */
    Optional<List<String>> allowedPrivateNetworks();

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
        int tellsAfter();
    }
}
