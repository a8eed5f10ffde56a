package io.waymark.web.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.waymark.web.HttpProblems;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that says it is too large before it is read, where the platform would answer with an empty 413.
 *
 * <p>A body that does not say its length is measured by the platform while it is read.
 */
@Singleton
public class BodyLimit {
    /** Before the platform's own check. */
    private static final int FIRST = 1_000;

    /** A body at most so many times too large is let through unread, because its sender reads no answer before it is sent. */
    private static final int TOLERATED = 4;

    /** Time to read the answer in before the connection closes, however much of the body is still to come. */
    private static final long LINGER_MILLIS = 500;

    private final ObjectMapper json;
    private final long limit;

    BodyLimit(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.json = json;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext exchange) {
        long length = length(exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        if (length <= limit) {
            exchange.next();
            return;
        }
        if (length > limit * TOLERATED) {
            exchange.response().putHeader(HttpHeaders.CONNECTION, "close");
            exchange.response()
                    .endHandler(answered -> exchange.vertx().setTimer(LINGER_MILLIS, over -> exchange.request()
                            .connection()
                            .close()));
        }
        EarlyAnswer.end(exchange, json, HttpProblems.BODY_TOO_LARGE, "at most " + limit + " bytes are accepted");
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException malformed) {
            return Long.MAX_VALUE;
        }
    }
}
