package io.waymark.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What came back from a call.
 *
 * @param body as it came, within the call's bound
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are read once and never compared
public record HttpAnswer(int status, HttpHeaders headers, byte[] body) {

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** How long the other side asks us to wait. */
    public Optional<Duration> retryAfter(Instant now) {
        return RetryAfter.parse(headers.firstValue(RetryAfter.HEADER).orElse(null), now);
    }
}
