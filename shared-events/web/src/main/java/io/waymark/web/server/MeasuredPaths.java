package io.waymark.web.server;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Measures every request under one word until a door is found whose path template takes its place, so that no path that a
 * caller thought up becomes a label: some hold personal tracking links, and there are endlessly many.
 */
@Singleton
public class MeasuredPaths {
    /** The label of requests that reach no door. */
    static final String NO_DOOR = "/no-door";

    /** Before everything that may answer. */
    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    hide(exchange.request());
                    exchange.next();
                },
                FIRST);
    }

    static void hide(HttpServerRequest request) {
        if (request instanceof HttpServerRequestInternal internal
                && internal.metric() instanceof HttpRequestMetric measured) {
            measured.setTemplatePath(NO_DOOR);
        }
    }
}
