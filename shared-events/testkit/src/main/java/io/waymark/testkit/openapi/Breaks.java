package io.waymark.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What of an API's newer document breaks callers of the older one: operations, parameters, bodies and answers that are gone or ask
 * for more. Words, examples and order do not count; a new value of an answered enum does not either, as callers must live with it.
 */
public final class Breaks {
    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found = new ArrayList<>();

    private Breaks(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** One sentence for each break; none where every caller of the older API can use the newer one. */
    public static List<String> between(JsonNode before, JsonNode after) {
        Breaks breaks = new Breaks(before, after);
        for (DocumentedOperation operation : DocumentedOperation.of(before)) {
            breaks.operation(operation, operation.in(after));
        }
        return List.copyOf(breaks.found);
    }

    private void operation(DocumentedOperation older, DocumentedOperation newer) {
        String name = older.name();
        if (newer.isMissing()) {
            found.add(name + " is gone");
            return;
        }
        door(older, newer);
        parameters(name, older.said().path("parameters"), newer.said().path("parameters"));
        body(name + " body", older.said().path("requestBody"), newer.said().path("requestBody"));
        for (Map.Entry<String, JsonNode> response : older.responses().properties()) {
            String answer = name + " " + response.getKey();
            JsonNode now = newer.responses().path(response.getKey());
            if (now.isMissingNode()) {
                found.add(answer + " is gone");
            } else {
                content(answer, Direction.ANSWERED, resolve(before, response.getValue()), resolve(after, now));
            }
        }
    }

    private void door(DocumentedOperation older, DocumentedOperation newer) {
        if (!older.asksForToken() && newer.asksForToken()) {
            found.add(older.name() + " asks for a token");
        }
        if (newer.asksForToken()) {
            older.roles().stream()
                    .filter(role -> !newer.roles().contains(role))
                    .forEach(role -> found.add(older.name() + " no longer lets " + role + " in"));
        }
    }

    private void parameters(String name, JsonNode older, JsonNode newer) {
        for (JsonNode parameter : older) {
            JsonNode now = named(newer, parameter);
            String what = name + " parameter " + parameter.path("name").asText();
            if (now.isMissingNode()) {
                found.add(what + " is gone");
            } else {
                required(what, parameter, now);
                schemas().compare(what, Direction.ASKED, parameter.path("schema"), now.path("schema"));
            }
        }
        for (JsonNode parameter : newer) {
            if (parameter.path("required").asBoolean()
                    && named(older, parameter).isMissingNode()) {
                found.add(name + " parameter " + parameter.path("name").asText() + " is new and required");
            }
        }
    }

    private void body(String name, JsonNode older, JsonNode newer) {
        if (newer.path("required").asBoolean() && older.isMissingNode()) {
            found.add(name + " is new and required");
        } else if (!older.isMissingNode()) {
            required(name, older, newer);
            content(name, Direction.ASKED, resolve(before, older), resolve(after, newer));
        }
    }

    private void content(String name, Direction direction, JsonNode older, JsonNode newer) {
        for (String type : new TreeSet<>(names(older.path("content")))) {
            JsonNode now = newer.path("content").path(type);
            if (now.isMissingNode()) {
                found.add(name + " is no longer " + type);
            } else {
                schemas()
                        .compare(
                                name,
                                direction,
                                older.path("content").path(type).path("schema"),
                                now.path("schema"));
            }
        }
    }

    private SchemaBreaks schemas() {
        return new SchemaBreaks(before, after, found);
    }

    private void required(String what, JsonNode older, JsonNode newer) {
        if (newer.path("required").asBoolean() && !older.path("required").asBoolean()) {
            found.add(what + " became required");
        }
    }

    private static JsonNode named(JsonNode parameters, JsonNode like) {
        for (JsonNode parameter : parameters) {
            if (parameter.path("name").equals(like.path("name"))
                    && parameter.path("in").equals(like.path("in"))) {
                return parameter;
            }
        }
        return like.path("no such parameter");
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static JsonNode resolve(JsonNode document, JsonNode node) {
        JsonNode ref = node.path("$ref");
        return ref.isMissingNode() ? node : document.at(ref.asText().substring(1));
    }
}
