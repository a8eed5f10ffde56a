package io.waymark.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a simulator answers.
 *
 * @param status HTTP status; {@link #DROPPED} closes the connection without any answer
 * @param body   null for an empty body
 */
public record Reply(int status, @Nullable JsonNode body) {
    /** No status at all: the caller sees a broken connection. */
    public static final int DROPPED = 0;

    public static Reply dropped() {
        return new Reply(DROPPED, null);
    }

    public static Reply empty(int status) {
        return new Reply(status, null);
    }
}
