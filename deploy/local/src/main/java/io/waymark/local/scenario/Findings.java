package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is not as it was promised, in the order in which it was found. */
final class Findings {
    private final List<String> faults = new ArrayList<>();

    void add(String fault) {
        faults.add(fault);
    }

    /** A fault where something is not as expected. */
    void demand(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            add(what + " is " + found + " instead of " + expected);
        }
    }

    /** A fault where the text of an answer is not as expected; what is missing has an empty one. */
    void demand(String what, String expected, JsonNode found) {
        demand(what, expected, found.asText());
    }

    /** A fault where the number of an answer is not as expected; what is missing counts as none. */
    void demand(String what, int expected, JsonNode found) {
        demand(what, expected, found.asInt());
    }

    /** A fault where the claim does not hold. */
    void require(boolean holds, String fault) {
        if (!holds) {
            add(fault);
        }
    }

    List<String> all() {
        return List.copyOf(faults);
    }
}
