package io.waymark.order.booking.adapter.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.waymark.http.HttpAnswer;
import io.waymark.order.booking.adapter.http.format.BodyFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier answered.
 *
 * @param tree as it was read; a missing node where it cannot be
 * @param body as it came
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are read once and never compared
public record Answer(int status, JsonNode tree, byte[] body) {

    static Answer of(HttpAnswer answer, BodyFormat format) {
        return new Answer(answer.status(), format.read(answer.body()).orElse(MissingNode.getInstance()), answer.body());
    }

    public boolean isReadable() {
        return !tree.isMissingNode();
    }

    /** The scalar at a place; empty where there is none, or only white space. */
    public Optional<String> text(@Nullable FieldPath place) {
        return Optional.ofNullable(place)
                .map(path -> path.in(tree))
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    /** Whether there is anything at a place: a text that is not blank, a number, a truth value, a tree with members. */
    boolean has(FieldPath place) {
        JsonNode value = place.in(tree);
        return value.isContainerNode() ? !value.isEmpty() : text(place).isPresent();
    }

    /** Whether the place is there at all, whatever it holds. */
    boolean knows(FieldPath place) {
        return !place.in(tree).isMissingNode();
    }

    /** Says nothing of the body, which may name a person. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
