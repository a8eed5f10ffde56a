package io.waymark.tracking.ingest.adapter.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells senders when to come again wherever the service answers that it cannot serve now. */
final class RetryAfter {
    private static final int UNAVAILABLE = 503;
    private static final int SECONDS = 2;

    /** Adds the header. */
    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        if (response.getStatus() == UNAVAILABLE) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, SECONDS);
        }
    }
}
