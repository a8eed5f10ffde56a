package io.waymark.tracking.ingest.adapter.rest;

import io.vertx.core.http.HttpServerRequest;
import io.waymark.tracking.ingest.IngestConfig;
import io.waymark.tracking.provider.application.Networks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a push comes from: {@code X-Forwarded-For} counts only as far as trusted proxies wrote it. */
@Singleton
class SenderAddress {
    private final Networks proxies;

    @Inject
    SenderAddress(IngestConfig config) {
        this(config.trustedProxies().orElse(List.of()));
    }

    SenderAddress(List<String> trustedProxies) {
        this.proxies = Networks.of(trustedProxies);
    }

    /** Where a request comes from. */
    String of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress(), request.getHeader("X-Forwarded-For"));
    }

    /**
     * The last address in the chain that no trusted proxy has.
     *
     * @param peer      who is connected
     * @param forwarded the chain as proxies wrote it, nearest last; null where there is none
     */
    String of(String peer, @Nullable String forwarded) {
        String address = peer;
        if (forwarded == null) {
            return address;
        }
        for (String hop : List.of(forwarded.split(",", -1)).reversed()) {
            if (!proxies.hold(address)) {
                return address;
            }
            address = hop.strip();
        }
        return address;
    }
}
