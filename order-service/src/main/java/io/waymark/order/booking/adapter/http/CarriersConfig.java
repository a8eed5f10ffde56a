package io.waymark.order.booking.adapter.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The carriers that are asked over HTTP, by our carrier code in any case. */
@ConfigMapping(prefix = CarriersConfig.PREFIX)
public interface CarriersConfig {
    /** What the key of each carrier begins with. */
    String PREFIX = "waymark.carriers";

    @WithParentName
    Map<String, Endpoint> byCode();

    /** Where one carrier listens, and how it is spoken to. */
    interface Endpoint {

        /** What the paths of the description are appended to. */
        URI baseUrl();

        /** The name of the description: how this carrier is asked, and what its answers mean. */
        @WithDefault("waymark")
        String description();

        /** How the carrier calls us: customer number, application key, user or client id. */
        Optional<String> account();

        /** A secret that is sent as it is. */
        Optional<String> apiKey();

        /** A secret that signs, or a password. */
        Optional<String> secret();

        /** The longest that connecting, and that answering, may take. */
        @WithDefault("2.5S")
        Duration timeout();

        /** Calls at the same time. */
        @WithDefault("16")
        int concurrency();
    }
}
