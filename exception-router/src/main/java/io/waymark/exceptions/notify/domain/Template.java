package io.waymark.exceptions.notify.domain;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {@code {name}} where values stand; any other brace is itself. */
public record Template(String text) {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]{1,20})\\}");

    /**
     * The text with its values.
     *
     * @param written how a value is written in a text of this kind, so that it cannot leave its place
     * @throws IllegalArgumentException naming what has no value
     */
    public String with(Map<String, String> values, UnaryOperator<String> written) {
        return NAME.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing is called {" + place.group(1) + "}");
            }
            return Matcher.quoteReplacement(written.apply(value));
        });
    }
}
