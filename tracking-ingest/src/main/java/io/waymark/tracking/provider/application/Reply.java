package io.waymark.tracking.provider.application;

import org.jspecify.annotations.Nullable;

/**
 * An exact HTTP answer.
 *
 * @param contentType null with an empty body
 */
public record Reply(int status, @Nullable String contentType, String body) {
    /** A JSON answer. */
    public static Reply json(int status, String body) {
        return new Reply(status, "application/json", body);
    }

    /** An answer without a body. */
    public static Reply empty(int status) {
        return new Reply(status, null, "");
    }
}
