package io.waymark.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a new schema breaks. Old events must stay valid (topics keep them, archives longer), and readers of the
 * released schema must understand new events, so types, formats and the set of required fields are frozen both ways.
 */
final class SchemaEvolution {
    private static final Set<String> LOWER_BOUNDS = Set.of("minimum", "minLength", "minItems");
    private static final Set<String> UPPER_BOUNDS = Set.of("maximum", "maxLength", "maxItems");
    private static final Set<String> UNDERSTOOD = Set.of(
            "$schema",
            "$id",
            "$ref",
            "$defs",
            "title",
            "description",
            "examples",
            "type",
            "format",
            "pattern",
            "enum",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minimum",
            "minLength",
            "minItems",
            "maximum",
            "maxLength",
            "maxItems");

    private final JsonNode releasedRoot;
    private final JsonNode currentRoot;
    private final List<String> breaks = new ArrayList<>();

    private SchemaEvolution(JsonNode released, JsonNode current) {
        this.releasedRoot = released;
        this.currentRoot = current;
    }

    /** Every incompatible change, each with its path; empty where readers and old events are safe. */
    static List<String> breaks(JsonNode released, JsonNode current) {
        SchemaEvolution evolution = new SchemaEvolution(released, current);
        evolution.compare("$", released, current);
        return evolution.breaks;
    }

    private void compare(String path, JsonNode releasedAsWritten, JsonNode currentAsWritten) {
        JsonNode released = resolved(releasedRoot, releasedAsWritten);
        JsonNode current = resolved(currentRoot, currentAsWritten);
        current.fieldNames().forEachRemaining(keyword -> {
            if (!UNDERSTOOD.contains(keyword)) {
                breaks.add(path + ": keyword " + keyword + " is not understood by this check");
            }
        });
        frozen(path, "type", released, current);
        frozen(path, "format", released, current);
        values(path, released, current);
        constraints(path, released, current);
        properties(path, released, current);
        required(path, released, current);
        if (released.has("items")) {
            compare(path + "[]", released.path("items"), current.path("items"));
        }
    }

    private void frozen(String path, String keyword, JsonNode released, JsonNode current) {
        if (!released.path(keyword).equals(current.path(keyword))) {
            breaks.add(path + ": " + keyword + " changed");
        }
    }

    private void values(String path, JsonNode released, JsonNode current) {
        if (released.has("enum") != current.has("enum")) {
            breaks.add(path + ": enumeration " + (current.has("enum") ? "added" : "dropped"));
        }
        for (String value : missing(released.path("enum"), current.path("enum"))) {
            breaks.add(path + ": value " + value + " removed");
        }
    }

    private void constraints(String path, JsonNode released, JsonNode current) {
        for (String bound : LOWER_BOUNDS) {
            double before = released.path(bound).asDouble(Double.NEGATIVE_INFINITY);
            if (current.path(bound).asDouble(Double.NEGATIVE_INFINITY) > before) {
                breaks.add(path + ": " + bound + " raised");
            }
        }
        for (String bound : UPPER_BOUNDS) {
            double before = released.path(bound).asDouble(Double.POSITIVE_INFINITY);
            if (current.path(bound).asDouble(Double.POSITIVE_INFINITY) < before) {
                breaks.add(path + ": " + bound + " lowered");
            }
        }
        if (current.has("pattern") && !current.path("pattern").equals(released.path("pattern"))) {
            breaks.add(path + ": pattern changed");
        }
        if (!current.path("additionalProperties").asBoolean(true)) {
            breaks.add(path + ": closed against new fields");
        }
    }

    private void properties(String path, JsonNode released, JsonNode current) {
        released.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            if (current.path("properties").has(name)) {
                compare(
                        path + "." + name,
                        property.getValue(),
                        current.path("properties").path(name));
            } else {
                breaks.add(path + ": property " + name + " removed");
            }
        });
    }

    private void required(String path, JsonNode released, JsonNode current) {
        for (String name : missing(current.path("required"), released.path("required"))) {
            breaks.add(path + ": property " + name + " became required");
        }
        for (String name : missing(released.path("required"), current.path("required"))) {
            breaks.add(path + ": property " + name + " is no longer required");
        }
    }

    private static Set<String> missing(JsonNode from, JsonNode in) {
        Set<String> names = new LinkedHashSet<>();
        from.forEach(name -> names.add(name.asText()));
        Set<String> there = new TreeSet<>();
        in.forEach(name -> there.add(name.asText()));
        names.removeAll(there);
        return names;
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }
}
