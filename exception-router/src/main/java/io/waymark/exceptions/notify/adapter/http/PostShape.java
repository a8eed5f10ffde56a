package io.waymark.exceptions.notify.adapter.http;

import io.waymark.exceptions.notify.domain.Template;
import org.jspecify.annotations.Nullable;

/**
 * How chats and gateways want to be told, as {@code notice-shapes.csv} says.
 *
 * @param authorization of the header of this name; null where the address says it all
 * @param longest       characters of a text; what is longer ends with an ellipsis
 * @param answer        what an answer must say; null where its status is enough
 */
public record PostShape(
        Encoding encoding,
        Template body,
        @Nullable Template authorization,
        int longest,
        @Nullable Answer answer) {

    /** What a good answer of JSON says. */
    public record Answer(String pointer, String value) {}
}
