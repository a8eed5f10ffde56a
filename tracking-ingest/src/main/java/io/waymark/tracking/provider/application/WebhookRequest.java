package io.waymark.tracking.provider.application;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A webhook call as it arrived.
 *
 * @param account    the configured account that the path names
 * @param method     the HTTP method, upper case
 * @param path       the path as it was asked for, without the query
 * @param body       the raw bytes, never re-encoded
 * @param header     a header's value by its name, whatever its case; null where absent
 * @param parameter  a query parameter's value by its name; null where absent
 * @param receivedAt our clock
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are passed on and never compared
public record WebhookRequest(
        String account,
        String method,
        String path,
        byte[] body,
        Function<String, @Nullable String> header,
        Function<String, @Nullable String> parameter,
        Instant receivedAt) {}
