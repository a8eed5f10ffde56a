package io.waymark.webhook.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one attempt to call an endpoint came to. */
public sealed interface Outcome {
    /** The HTTP status; null where none was answered. */
    @Nullable
    Integer responseCode();

    /** The endpoint took it (2xx). */
    record Taken(Integer responseCode) implements Outcome {}

    /** The endpoint wants no more of it (410). */
    record Gone(Integer responseCode) implements Outcome {}

    /**
     * Anything else.
     *
     * @param fault      one of few fixed words
     * @param retryAfter when the endpoint wants to be asked again; null where it does not say
     */
    record Failed(
            @Nullable Integer responseCode,
            Fault fault,
            @Nullable Duration retryAfter) implements Outcome {}

    /** Why an attempt failed. */
    enum Fault {
        /** The host's name leads nowhere. */
        UNRESOLVED,
        /** The address, or one that its host leads to, must not be called. */
        ADDRESS_REFUSED,
        /** No connection. */
        UNREACHABLE,
        /** The certificate does not prove the host, or the handshake failed. */
        TLS,
        /** No answer in time. */
        TIMEOUT,
        /** The connection broke, or what came is no HTTP. */
        BROKEN,
        /** Another status than 2xx. */
        STATUS
    }
}
