package io.waymark.order.booking.adapter.http.description;

import io.waymark.order.booking.adapter.http.request.Draft;
import io.waymark.order.booking.adapter.http.request.Place;
import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.order.booking.adapter.http.template.Template;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a carrier can be asked.
 *
 * @param path below the carrier's address; what is filled in is encoded
 */
public record Operation(
        String method,
        Template path,
        Map<String, Template> query,
        Map<String, Template> headers,
        @Nullable Body body,
        AnswerRules answer) {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    public Operation {
        if (method == null || !METHODS.contains(method)) {
            throw new IllegalArgumentException("method must be one of GET, POST, PUT, DELETE and PATCH");
        }
        if (path == null || answer == null) {
            throw new IllegalArgumentException("needs path and answer");
        }
        query = Templates.given(query);
        headers = Templates.given(headers);
    }

    /**
     * The request of one call, not yet signed.
     *
     * @param common headers of all operations
     */
    Draft draft(Map<String, Template> common, Fields fields) {
        Draft draft = new Draft(method, path.text(new PathFields(fields)));
        draft.put(Place.HEADER, "Accept", "*/*");
        if (body != null) {
            body.into(draft, fields);
        }
        common.forEach(into(draft, Place.HEADER, fields));
        headers.forEach(into(draft, Place.HEADER, fields));
        query.forEach(into(draft, Place.QUERY, fields));
        return draft;
    }

    /** Tells every name that the request uses. */
    void names(Consumer<String> names) {
        path.names(names);
        if (body != null) {
            body.content().names(names);
        }
        headers.values().forEach(header -> header.names(names));
        query.values().forEach(parameter -> parameter.names(names));
    }

    private static BiConsumer<String, Template> into(Draft draft, Place place, Fields fields) {
        return (name, template) -> {
            String value = template.text(fields).strip();
            if (!value.isEmpty()) {
                draft.put(place, name, value);
            }
        };
    }
}
