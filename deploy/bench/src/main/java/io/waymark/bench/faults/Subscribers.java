package io.waymark.bench.faults;

import io.waymark.bench.stack.Stack;
import io.waymark.local.load.KeepAliveClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Merchants that look through their subscriptions at tracking-ingest. */
final class Subscribers {
    private Subscribers() {}

    /** Clients of one merchant; see {@link KeepAliveClients#start}. */
    static KeepAliveClients start(Stack stack, String merchant, int clients, Duration pause) {
        String token = stack.suite().tokens().issue("merchant", merchant, Instant.now());
        byte[] request = ("GET /v1/subscriptions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return KeepAliveClients.start(stack.door(), clients, pause, () -> request);
    }
}
