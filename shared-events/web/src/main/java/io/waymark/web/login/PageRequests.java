package io.waymark.web.login;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Tells requests of browsers for pages from all others, of which no cookie is looked at. */
@Singleton
public class PageRequests {
    private final boolean enabled;
    private final List<String> roots;

    PageRequests(LoginConfig config) {
        this.enabled = config.enabled();
        this.roots = Stream.concat(
                        Stream.of(LoginDoor.PATH), config.pages().stream().flatMap(List::stream))
                .toList();
    }

    /** Whether a session may answer for this request: it is for a page, and bears no token. */
    public boolean areIn(RoutingContext exchange) {
        return enabled && exchange.request().getHeader(HttpHeaders.AUTHORIZATION) == null && areAt(exchange);
    }

    /** Whether this request is for a page, however its sender proves who they are. */
    public boolean areAt(RoutingContext exchange) {
        return hold(exchange.normalizedPath());
    }

    /** Whether a page lies at this path. */
    boolean hold(String path) {
        return roots.stream().anyMatch(root -> isBelow(path, root));
    }

    private static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
