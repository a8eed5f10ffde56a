package io.waymark.sandbox.provider;

import java.util.Map;

/**
 * A push as it goes over the wire.
 *
 * @param headers without those that the HTTP client writes itself
 * @param body    UTF-8
 */
public record SignedCall(String contentType, Map<String, String> headers, String body) {}
