package io.waymark.exceptions.notify.adapter.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How desks are told; durations as {@code 14d}, {@code 30s} or ISO 8601. */
@ConfigMapping(prefix = "waymark.notices")
public interface NoticeConfig {
    /** Addresses and secrets of channels, by the names of {@code notice-channels.csv}; one without is not told. */
    Map<String, Access> channels();

    /** Where the desk's pages begin, for links. */
    @WithDefault("http://localhost:8083")
    String deskAddress();

    /** The longest pause after the first failure, after the second, and so on; after the last one a message is given up. */
    @WithDefault("5s,30s,2m,10m,1h,6h,24h")
    List<Duration> pauses();

    /** How far a channel's {@code Retry-After} is followed. */
    @WithDefault("6h")
    Duration longestRetryAfter();

    /** How long one attempt may take, from looking up the host to the end of the answer. */
    @WithDefault("10s")
    Duration timeout();

    /** How many messages one replica sends to one channel at the same time; one while it fails. */
    @WithDefault("4")
    int perChannel();

    /** How often a channel is looked at. */
    @WithDefault("1s")
    Duration pollEvery();

    /** How long the opening of a shipment's case rests before it is told, so that one of many can be told of with the others. */
    @WithDefault("3s")
    Duration settle();

    /** How long what has ended is kept. */
    @WithDefault("30d")
    Duration keep();

    /** Ports, or ranges of ports, that may be called. */
    @WithDefault("443,8443")
    List<String> allowedPorts();

    /** Hosts that may be called without TLS and under any name: for sandboxes and tests. */
    Optional<List<String>> plainHosts();

    /** Networks (CIDR) that may be called although they are not public: for help desks in one's own house, and tests. */
    Optional<List<String>> allowedPrivateNetworks();

    /** When a channel is left alone, and when the technical desk is told. */
    Breaker breaker();

    /** How to reach a channel. */
    interface Access {
        /** Where to. */
        String address();

        /** Who of them, where an address serves many: such as the phone number for a gateway. */
        Optional<String> to();

        /** What signs or opens; a webhook needs one: {@code whsec_} and Base64. */
        Optional<String> secret();

        /** The secret before, while a receiver changes over. */
        Optional<String> previousSecret();
    }

    /** The circuit breaker of each channel. */
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
