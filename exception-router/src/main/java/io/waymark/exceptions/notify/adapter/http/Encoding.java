package io.waymark.exceptions.notify.adapter.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a body is written, and a value within it. */
public enum Encoding {
    JSON("application/json; charset=utf-8") {
        @Override
        String written(String value) {
            return new String(JsonStringEncoder.getInstance().quoteAsString(value));
        }
    },
    FORM("application/x-www-form-urlencoded") {
        @Override
        String written(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    };

    private final String contentType;

    Encoding(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    abstract String written(String value);
}
