package io.waymark.web.server;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a header that names no media type for none, as the platform fails over it; so it does over the empty elements of a
 * list (RFC 9110, section 5.6.1).
 */
@Singleton
class EmptyHeaders {
    /** Before a door is chosen by what the headers say. */
    private static final int EARLY = 890;

    void register(@Observes Filters filters) {
        filters.register(EmptyHeaders::check, EARLY);
    }

    private static void check(RoutingContext exchange) {
        MultiMap headers = exchange.request().headers();
        keepWhatIsAccepted(headers);
        keepWhatIsSent(headers);
        exchange.next();
    }

    private static void keepWhatIsSent(MultiMap headers) {
        List<String> types = headers.getAll(HttpHeaders.CONTENT_TYPE);
        if (types.stream().anyMatch(String::isBlank)) {
            headers.set(
                    HttpHeaders.CONTENT_TYPE,
                    types.stream().filter(type -> !type.isBlank()).toList());
        }
    }

    /** Who accepts nothing by name accepts anything. */
    private static void keepWhatIsAccepted(MultiMap headers) {
        List<String> elements = headers.getAll(HttpHeaders.ACCEPT).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .toList();
        List<String> named =
                elements.stream().filter(element -> !element.isBlank()).toList();
        if (named.isEmpty()) {
            headers.remove(HttpHeaders.ACCEPT);
        } else if (named.size() < elements.size()) {
            headers.set(HttpHeaders.ACCEPT, String.join(",", named));
        }
    }
}
