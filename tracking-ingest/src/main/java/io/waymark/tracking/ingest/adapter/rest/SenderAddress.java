package io.waymark.tracking.ingest.adapter.rest;

import io.vertx.core.http.HttpServerRequest;
import io.waymark.tracking.ingest.adapter.IngestConfig;
import io.waymark.tracking.provider.application.Networks;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds where a push comes from: {@code X-Forwarded-For} counts only as far as trusted proxies wrote it. */
@Singleton
class SenderAddress {
    private final Networks proxies;

    SenderAddress(IngestConfig config) {
        this.proxies = Networks.of(config.trustedProxies().orElse(List.of()));
    }

    /** The last address in the chain that no trusted proxy has. */
    String of(HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        String header = request.getHeader("X-Forwarded-For");
        if (header == null || !proxies.hold(address)) {
            return address;
        }
        for (String hop : List.of(header.split(",", -1)).reversed()) {
            address = hop.strip();
            if (!proxies.hold(address)) {
                return address;
            }
        }
        return address;
    }
}
