package io.waymark.order.lastmile.adapter.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How often carriers are asked who delivers in the end, and which may tell by themselves. */
@ConfigMapping(prefix = "waymark.last-mile")
public interface LastMileConfig {

    /** From the waybill to the first question; the pause doubles with each. */
    @WithDefault("10M")
    Duration firstPause();

    /** The longest pause. */
    @WithDefault("12H")
    Duration longestPause();

    /** From the waybill on, how long a shipment is asked for at most. */
    @WithDefault("60D")
    Duration patience();

    /** How often is looked for what is due. */
    @WithDefault("5S")
    Duration pollInterval();

    /** Questions to one carrier at the same time, and no more than it bears. */
    @WithDefault("4")
    int concurrency();

    /** The carriers that push, by our code in any case. */
    Map<String, Account> pushes();

    /** The secrets of one carrier: {@code whsec_} and Base64, as Standard Webhooks write them. */
    interface Account {
        /** Signs from now on. */
        String secret();

        /** Signs as well, until the carrier uses the new one. */
        Optional<String> previousSecret();
    }
}
