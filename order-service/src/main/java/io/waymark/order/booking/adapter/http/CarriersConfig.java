package io.waymark.order.booking.adapter.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The carriers that are asked over HTTP, by our carrier code in any case. */
@ConfigMapping(prefix = "waymark.carriers")
public interface CarriersConfig {

    @WithParentName
    Map<String, Endpoint> byCode();

    /** Where one carrier listens. */
    interface Endpoint {

        /** What {@code /shipments} is appended to. */
        URI baseUrl();

        /** Sent as a bearer token; a secret. */
        String apiKey();

        /** The longest that connecting, and that answering, may take. */
        @WithDefault("3S")
        Duration timeout();

        /** Calls at the same time. */
        @WithDefault("16")
        int concurrency();
    }
}
