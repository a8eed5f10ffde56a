package io.waymark.console.application;

import io.waymark.console.domain.Misfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks at the fields of an entry one after the other and takes down what is wrong. */
public final class Texts {
    /** A line of text at most so long, of which nothing is invisible. */
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{0,200}+");

    private final Map<String, String> fields;
    private final List<Misfit> faults = new ArrayList<>();

    /** @param known the fields that there are */
    public Texts(Map<String, String> fields, List<String> known) {
        this.fields = fields;
        fields.forEach((field, text) -> {
            if (!known.contains(field)) {
                fault(field, "is no field of this room");
            } else if (!LINE.matcher(text).matches()) {
                fault(field, "must be a line of 200 characters at most");
            }
        });
    }

    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    public Texts required(String field) {
        if (text(field).isBlank()) {
            fault(field, "is required");
        }
        return this;
    }

    /** The text of each of these fields must be one of its words. */
    public Texts oneOf(Map<String, List<String>> choices) {
        choices.forEach((field, words) -> {
            if (!words.contains(text(field))) {
                fault(
                        field,
                        "must be " + String.join(" or ", words.stream().sorted().toList()));
            }
        });
        return this;
    }

    public Texts fault(String field, String message) {
        faults.add(new Misfit(field, message));
        return this;
    }

    public List<Misfit> faults() {
        return List.copyOf(faults);
    }
}
