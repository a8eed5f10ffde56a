package io.waymark.order.booking.adapter.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.waymark.order.booking.adapter.http.format.BodyFormat;
import io.waymark.order.booking.adapter.http.format.BodyText;
import io.waymark.order.booking.adapter.http.request.Draft;
import io.waymark.order.booking.adapter.http.request.Place;
import io.waymark.order.booking.adapter.http.template.Fields;
import io.waymark.order.booking.adapter.http.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * What a request carries.
 *
 * @param root the outermost element of XML; null for other formats
 */
public record Body(BodyFormat format, @Nullable String root, Template content) {
    public Body {
        if (format == null || content == null) {
            throw new IllegalArgumentException("needs format and content");
        }
        if ((format == BodyFormat.XML) != (root != null)) {
            throw new IllegalArgumentException("needs a root with the format xml, and with no other");
        }
        if (root != null && !BodyText.isElementName(root)) {
            throw new IllegalArgumentException("has a root that is no name of an element");
        }
    }

    void into(Draft draft, Fields fields) {
        JsonNode filled = content.fill(fields);
        JsonNode tree = filled == null ? JsonNodeFactory.instance.objectNode() : filled;
        draft.put(Place.HEADER, "Content-Type", format.mediaType());
        switch (format) {
            case FORM -> BodyText.form(tree).forEach((name, value) -> draft.put(Place.FORM, name, value));
            case JSON -> draft.body(BodyText.json(tree));
            case XML -> draft.body(BodyText.xml(root == null ? "" : root, tree));
        }
    }
}
