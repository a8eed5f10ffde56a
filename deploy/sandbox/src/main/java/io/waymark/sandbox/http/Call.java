package io.waymark.sandbox.http;

import com.sun.net.httpserver.Headers;
import java.util.Optional;

/**
 * A request as a simulator sees it.
 *
 * @param path decoded, without query
 * @param body as UTF-8
 */
public record Call(String method, String path, Headers headers, String body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** The path after the prefix; empty where the path does not start with it. */
    public Optional<String> pathAfter(String prefix) {
        return path.startsWith(prefix) ? Optional.of(path.substring(prefix.length())) : Optional.empty();
    }
}
