package io.waymark.sandbox.http;

import com.sun.net.httpserver.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as a simulator sees it.
 *
 * @param path  decoded, without query
 * @param query as it came; empty where there is none
 * @param body  as UTF-8
 */
public record Call(String method, String path, String query, Headers headers, String body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** The path after the prefix; empty where the path does not start with it. */
    public Optional<String> pathAfter(String prefix) {
        return path.startsWith(prefix) ? Optional.of(path.substring(prefix.length())) : Optional.empty();
    }

    /** The call as a server below this prefix sees it. */
    public Call below(String prefix) {
        return new Call(method, pathAfter(prefix).orElse(path), query, headers, body);
    }

    /** The fields of the query, by name. */
    public Map<String, String> queryFields() {
        return fields(query);
    }

    /** The body's fields, by name, where it is a form. */
    public Map<String, String> formFields() {
        return fields(body);
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : encoded.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
