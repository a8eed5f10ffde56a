package io.waymark.sandbox.provider;

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
}
