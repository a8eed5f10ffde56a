package io.waymark.webhook.http;

import java.time.Instant;
import java.util.Map;

/**
 * One attempt to hand something to an endpoint.
 *
 * @param headers   besides its length and who sends; made when the request is written
 * @param leaseEnds no attempt may begin so late that it could outlast this
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are sent once and never compared
public record Post(String url, byte[] body, Headers headers, Instant leaseEnds) {
    /** The headers of a request that is written now. */
    @FunctionalInterface
    public interface Headers {
        Map<String, String> at(Instant now);
    }
}
