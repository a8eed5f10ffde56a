package io.waymark.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares two schemas in one direction: asked values must not be narrowed, answered ones not widened or taken away. */
final class SchemaBreaks {
    private static final List<String> UPPER = List.of("maximum", "maxLength", "maxItems", "exclusiveMaximum");
    private static final List<String> LOWER = List.of("minimum", "minLength", "minItems", "exclusiveMinimum");
    private static final List<String> CHOICES = List.of("allOf", "anyOf", "oneOf");
    private final JsonNode before;
    private final JsonNode after;
    private final List<String> found;
    private final Set<String> seen = new HashSet<>();

    SchemaBreaks(JsonNode before, JsonNode after, List<String> found) {
        this.before = before;
        this.after = after;
        this.found = found;
    }

    void compare(String name, Direction direction, JsonNode given, JsonNode now) {
        if (given.has("$ref")
                && !seen.add(given.path("$ref").asText() + now.path("$ref").asText())) {
            return;
        }
        JsonNode older = Breaks.resolve(before, given);
        JsonNode newer = Breaks.resolve(after, now);
        types(name, direction, older, newer);
        switch (direction) {
            case ASKED -> asked(name, older, newer);
            case ANSWERED -> answered(name, older, newer);
        }
        for (String property : Breaks.names(older.path("properties"))) {
            JsonNode of = newer.path("properties").path(property);
            if (of.isMissingNode()) {
                found.add(name + "." + property + " is gone");
            } else {
                compare(
                        name + "." + property,
                        direction,
                        older.path("properties").path(property),
                        of);
            }
        }
        for (String part : List.of("items", "additionalProperties")) {
            if (older.has(part) && newer.has(part)) {
                compare(name + "[]", direction, older.path(part), newer.path(part));
            }
        }
        for (String choice : CHOICES) {
            if (older.path(choice).size() != newer.path(choice).size()) {
                found.add(name + " has other alternatives");
            }
            for (int i = 0;
                    i < Math.min(older.path(choice).size(), newer.path(choice).size());
                    i++) {
                compare(
                        name,
                        direction,
                        older.path(choice).path(i),
                        newer.path(choice).path(i));
            }
        }
    }

    private void types(String name, Direction direction, JsonNode older, JsonNode newer) {
        Set<String> was = words(older.path("type"));
        Set<String> is = words(newer.path("type"));
        boolean fits =
                switch (direction) {
                    case ASKED -> is.isEmpty() || (!was.isEmpty() && is.containsAll(was));
                    case ANSWERED -> was.isEmpty() || (!is.isEmpty() && was.containsAll(is));
                };
        if (!fits) {
            found.add(name + " has another type");
        }
        boolean sameFormat = older.path("format").equals(newer.path("format"));
        if (!sameFormat && (direction == Direction.ANSWERED || newer.has("format"))) {
            found.add(name + " has another format");
        }
    }

    private void asked(String name, JsonNode older, JsonNode newer) {
        Set<String> demanded = words(newer.path("required"));
        demanded.removeAll(words(older.path("required")));
        demanded.forEach(field -> found.add(name + "." + field + " became required"));
        Set<String> gone = words(older.path("enum"));
        gone.removeAll(words(newer.path("enum")));
        if (newer.has("enum") && (!older.has("enum") || !gone.isEmpty())) {
            found.add(name + " allows fewer values");
        }
        if (newer.has("pattern") && !newer.path("pattern").equals(older.path("pattern"))) {
            found.add(name + " has another pattern");
        }
        List<String> narrowed = new ArrayList<>();
        UPPER.stream().filter(bound -> isTighter(older, newer, bound, -1)).forEach(narrowed::add);
        LOWER.stream().filter(bound -> isTighter(older, newer, bound, 1)).forEach(narrowed::add);
        narrowed.forEach(bound -> found.add(name + " has a narrower " + bound));
    }

    private void answered(String name, JsonNode older, JsonNode newer) {
        Set<String> promised = words(older.path("required"));
        promised.removeAll(words(newer.path("required")));
        promised.stream()
                .filter(field -> newer.path("properties").has(field))
                .forEach(field -> found.add(name + "." + field + " may be absent"));
    }

    private static boolean isTighter(JsonNode older, JsonNode newer, String bound, int sign) {
        return newer.has(bound)
                && (!older.has(bound)
                        || Double.compare(
                                        newer.path(bound).asDouble(),
                                        older.path(bound).asDouble())
                                == sign);
    }

    private static Set<String> words(JsonNode oneOrMore) {
        Set<String> words = new HashSet<>();
        if (oneOrMore.isTextual()) {
            words.add(oneOrMore.asText());
        }
        oneOrMore.forEach(word -> words.add(word.asText()));
        return words;
    }
}
