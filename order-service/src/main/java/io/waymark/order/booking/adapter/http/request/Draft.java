package io.waymark.order.booking.adapter.http.request;

import io.waymark.order.booking.adapter.http.format.FormFields;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that can still be signed; what is put into it is encoded as its place needs. */
public final class Draft {
    private final String method;
    private final String path;
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> form = new LinkedHashMap<>();
    private @Nullable String text;

    /** @param path below the carrier's address, encoded */
    public Draft(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public void put(Place place, String name, String value) {
        switch (place) {
            case HEADER -> headers.put(name, value);
            case QUERY -> query.put(name, value);
            case FORM -> form.put(name, value);
        }
    }

    public void body(String body) {
        this.text = body;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** The query as it goes; empty where there is none. */
    public String query() {
        return FormFields.write(query);
    }

    /** The body as it goes; empty where there is none. */
    public String body() {
        return text == null ? FormFields.write(form) : text;
    }

    /** What stands in a header; null where it is not set. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    public Map<String, String> formFields() {
        return Collections.unmodifiableMap(form);
    }

    public Map<String, String> queryFields() {
        return Collections.unmodifiableMap(query);
    }

    /** @throws IOException where a header cannot be sent; says no value */
    public HttpRequest at(URI baseUrl) throws IOException {
        String address = baseUrl + path + (query.isEmpty() ? "" : "?" + query());
        String body = body();
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            headers.forEach(request::header);
            return request.build();
        } catch (IllegalArgumentException unsendable) {
            throw new UnsendableException();
        }
    }

    /** Something of the request cannot be sent; the JDK's own exception would repeat it. */
    private static final class UnsendableException extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        UnsendableException() {
            super("a header or the address cannot be sent");
        }
    }
}
