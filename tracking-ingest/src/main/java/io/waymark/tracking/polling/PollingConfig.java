package io.waymark.tracking.polling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The interfaces that are polled: {@code waymark.polling.<name>.…}; none where nothing is configured. */
@ConfigMapping(prefix = "waymark.polling")
public interface PollingConfig {
    /** By name: {@code 17track} or {@code ups}. */
    @WithParentName
    Map<String, OfInterface> interfaces();

    /** One interface. */
    interface OfInterface {
        /** What the paths of its documents are appended to. */
        URI baseUrl();

        /** Our key or client id; from the environment. */
        String apiKey();

        /** The secret of the client id, where the interface wants one; from the environment. */
        Optional<String> apiSecret();

        /** Our codes of the carriers whose numbers are asked about here. */
        Set<String> carriers();

        /** The rate that the provider allows, over all replicas; below 1 for a call every few seconds. */
        @WithDefault("3")
        double requestsPerSecond();

        /** Numbers in one call; the provider's most where not set. */
        OptionalInt batchSize();

        /** Calls at the same time in one replica. */
        @WithDefault("2")
        int workers();

        /** Bounds a call as a whole. */
        @WithDefault("10S")
        Duration timeout();

        /** How long a worker rests where nothing is due. */
        @WithDefault("5S")
        Duration idle();

        /** From the waybill to the first question. */
        @WithDefault("15M")
        Duration first();

        /** Between questions about a parcel on its way. */
        @WithDefault("2H")
        Duration interval();

        /** While it is out for delivery. */
        @WithDefault("20M")
        Duration shortest();

        /** However long nothing moves. */
        @WithDefault("12H")
        Duration longest();

        /** After the first attempt without an answer; doubles with each further one. */
        @WithDefault("1M")
        Duration faultPause();

        /** The longest of these. */
        @WithDefault("30M")
        Duration longestFaultPause();

        /** How long questions go on after the end. */
        @WithDefault("24H")
        Duration grace();

        /** How often we look whether a finished parcel moves again; asks nobody. */
        @WithDefault("6H")
        Duration revisit();

        /** How long after the end we look. */
        @WithDefault("14d")
        Duration reopenWithin();

        /** Without anything new for so long, questions end. */
        @WithDefault("45d")
        Duration giveUpAfter();

        /** Failed calls in a row that count as an outage. */
        @WithDefault("5")
        int breakerFailures();

        /** During an outage, from one attempt to the next at first. */
        @WithDefault("10S")
        Duration breakerPause();
    }
}
