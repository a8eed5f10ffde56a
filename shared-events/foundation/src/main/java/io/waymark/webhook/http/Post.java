package io.waymark.webhook.http;

import java.time.Instant;
import java.util.Map;

/**
 * One attempt to hand something to an endpoint.
 *
 * @param method    as the endpoint asks for
 * @param headers   besides its length and who sends; made when the request is written
 * @param leaseEnds no attempt may begin so late that it could outlast this
 * @param accepted  says of the answer to a good status whether it means taken
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are sent once and never compared
public record Post(Method method, String url, byte[] body, Headers headers, Instant leaseEnds, Accepted accepted) {
    /** Whatever stands behind a good status. */
    public static final Accepted BY_STATUS = answer -> true;

    /** A post whose answer's status alone counts. */
    public Post(String url, byte[] body, Headers headers, Instant leaseEnds) {
        this(url, body, headers, leaseEnds, BY_STATUS);
    }

    /** A post whose answer is judged. */
    public Post(String url, byte[] body, Headers headers, Instant leaseEnds, Accepted accepted) {
        this(Method.POST, url, body, headers, leaseEnds, accepted);
    }

    /** How something is handed over; an endpoint of our own choice takes what is changed in other ways, too. */
    public enum Method {
        POST,
        PUT,
        PATCH
    }

    /** The headers of a request that is written now. */
    @FunctionalInterface
    public interface Headers {
        Map<String, String> at(Instant now);
    }

    /** Judges the body of an answer whose status is good; one that is too long or breaks off counts as empty. */
    @FunctionalInterface
    public interface Accepted {
        boolean isTaken(byte[] answer);
    }
}
