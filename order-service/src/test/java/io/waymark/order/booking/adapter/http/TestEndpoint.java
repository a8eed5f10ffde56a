package io.waymark.order.booking.adapter.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A carrier as an operator would configure it. */
record TestEndpoint(
        URI baseUrl,
        String description,
        Optional<String> account,
        Optional<String> apiKey,
        Optional<String> secret,
        Duration timeout,
        int concurrency)
        implements CarriersConfig.Endpoint {

    /** Speaks our own protocol. */
    static TestEndpoint at(URI baseUrl, Duration timeout) {
        return new TestEndpoint(baseUrl, "waymark", Optional.empty(), Optional.of("key"), Optional.empty(), timeout, 2);
    }
}
