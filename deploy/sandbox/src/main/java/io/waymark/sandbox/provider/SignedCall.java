package io.waymark.sandbox.provider;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A push as it goes over the wire.
 *
 * @param headers without those that the HTTP client writes itself
 * @param query   what follows the question mark of the address; empty for none
 * @param body    UTF-8
 */
public record SignedCall(String contentType, Map<String, String> headers, String query, String body) {

    /** A push whose address says nothing. */
    public SignedCall(String contentType, Map<String, String> headers, String body) {
        this(contentType, headers, "", body);
    }

    /** The request that takes it to a door, without a limit of time. */
    public HttpRequest.Builder request(URI door) {
        HttpRequest.Builder request = HttpRequest.newBuilder(query.isEmpty() ? door : URI.create(door + "?" + query))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return request;
    }
}
