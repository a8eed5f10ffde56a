package io.waymark.console.application;

import io.waymark.console.domain.Misfit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One kind of thing that people change in the console. */
public interface Room {
    /** As addresses spell it. */
    String name();

    /** The fields that may be given, in the order in which they are shown. */
    List<String> fields();

    /** The fields that hold lines of CSV below a header; any other holds one line. */
    default Set<String> fieldsOfLines() {
        return Set.of();
    }

    /** The words that a field is one of, by field, the usual one first; any other field holds what is written. */
    default Map<String, List<String>> choices() {
        return Map.of();
    }

    /** The texts to begin with for a thing of which nothing is known. */
    default Map<String, String> blank(String name) {
        return Map.of();
    }

    /** What there is without a word in the console, by name. */
    Map<String, Map<String, String>> given();

    /** What can be seen of one thing and not be changed, by a word for each. */
    default Map<String, String> state(String name) {
        return Map.of();
    }

    /** What of an entry is wrong by itself. */
    List<Misfit> faults(String name, Map<String, String> fields);
}
